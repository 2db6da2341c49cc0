import { isMonthly, missingMonths, missingMonthsSentence } from "../calendar/missing-months.ts";
import type { Indicator, Release, ReleaseCalendar } from "../calendar/types.ts";
import { endsBefore, type SeriesEnd } from "../market/series-end.ts";
import type { StudyData } from "../study/design/index.ts";
import { type Outlook, outlook, type OutlookQuestion } from "../study/outlook/index.ts";
import { startOfDay } from "../time/start-of-day.ts";
import type { CivilDate, Instant } from "../time/types.ts";
import { civilDateIn } from "../time/zone-clock.ts";

/** The coming releases, and how far the data reach that they rest on. */
export interface OutlookAnswer {
  readonly coming: readonly Outlook[];
  /** The first date behind those that were asked for; null where the calendar has none. */
  readonly next: DatedIndicator | null;
  /** The last date of the calendar; null where it has none at all. */
  readonly last: DatedIndicator | null;
  /** Where the prices of each series end before the date. */
  readonly ends: readonly SeriesEnd[];
  /** Where the figures of each indicator end before the date, in the order of the calendar's registries. */
  readonly figures: readonly FigureEnd[];
  /** The months that indicators lack, a sentence each: of those that are listed, and of any where one may be due by now. */
  readonly holes: readonly string[];
}

/** A date of an indicator. */
export interface DatedIndicator {
  readonly indicator: string;
  readonly date: CivilDate;
}

/** The last figure of an indicator before a date, and what the calendar says of it since. */
export interface FigureEnd extends DatedIndicator {
  /** Dates of it that have passed since without a figure. */
  readonly passed: number;
  readonly isMonthly: boolean;
  /** Whether the calendar has a date from then on. */
  readonly hasComing: boolean;
}

/** The outlook from a date on. Where the calendar announces nothing for its days there is none, and the answer says how far the data reach. */
export function outlookOf(question: OutlookQuestion, data: StudyData): OutlookAnswer {
  const coming = outlook(question, data);
  const { on, days } = question;
  const { calendar, series } = data;
  const { indicators, releases } = calendar;
  const dated = (release: Release | undefined): DatedIndicator | null => {
    if (release === undefined) return null;
    return { indicator: release.indicator, date: civilDateIn(release.releasedAt, zoneOf(release.indicator, calendar)) };
  };
  const end = (on + days) as CivilDate;
  const byIndicator = [...indicators.values()].flatMap((indicator) => {
    const own = releases.filter((release) => release.indicator === indicator.id);
    return own.length === 0 ? [] : [{ indicator, releases: own }];
  });
  const listed = new Set(coming.map(({ indicator }) => indicator.id));
  return {
    coming,
    next: dated(
      releases.find(({ indicator, releasedAt }) => releasedAt >= startOfDay(end, zoneOf(indicator, calendar))),
    ),
    last: dated(releases.at(-1)),
    ends: endsBefore(series, on),
    figures: byIndicator.flatMap((one) => figureEnd(one.indicator, one.releases, on)),
    holes: byIndicator.flatMap((one) => {
      const { indicator } = one;
      return holeOf(indicator, one.releases, startOfDay(on, indicator.zone), listed.has(indicator.id));
    }),
  };
}

function zoneOf(indicator: string, { indicators }: ReleaseCalendar): string {
  return indicators.get(indicator)?.zone ?? "UTC";
}

function figureEnd(indicator: Indicator, releases: readonly Release[], on: CivilDate): FigureEnd[] {
  const start = startOfDay(on, indicator.zone);
  const earlier = releases.filter(({ releasedAt }) => releasedAt < start);
  const last = earlier.findLastIndex(({ actual }) => actual !== null);
  const figure = earlier[last];
  if (figure === undefined) return [];
  return [
    {
      indicator: indicator.id,
      date: civilDateIn(figure.releasedAt, indicator.zone),
      passed: earlier.length - 1 - last,
      isMonthly: isMonthly(earlier),
      hasComing: earlier.length < releases.length,
    },
  ];
}

/** Of what comes after the date only the first release counts: a hole that ends with it may be due on the very day. */
function holeOf(indicator: Indicator, releases: readonly Release[], start: Instant, isListed: boolean): string[] {
  const known = releases.filter(({ releasedAt }) => releasedAt < start).length;
  const missing = missingMonths(indicator, releases.slice(0, known + 1));
  const told = isListed ? missing : missing.filter(({ before }) => before >= start);
  return told.length === 0 ? [] : [missingMonthsSentence(indicator, told)];
}
