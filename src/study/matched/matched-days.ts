import type { ReleaseCalendar } from "../../calendar/types.ts";
import { median } from "../../kernels/ranks/ranks.ts";
import { dayZero } from "../../market/day-zero.ts";
import type { CivilDate, Instant } from "../../time/types.ts";
import { civilDateIn } from "../../time/zone-clock.ts";
import type { StudyDesign } from "../design/index.ts";
import type { CellResult } from "../inference/index.ts";
import type { NormalReturnModel } from "../normal-returns/index.ts";
import { type MarketView, releaseObservations } from "../placement/index.ts";
import { type PseudoEvents, studyPseudoReleases } from "./pseudo-events.ts";
import { eventsBySlot, instantsOfSlot } from "./slots.ts";

/** Events and the days that are like theirs, but without a release. */
export interface Stratum {
  readonly instants: readonly Instant[];
  /** Indices of the days that match, in order. */
  readonly days: Int32Array;
}

/** The days that match a study's releases, and what each metal did on them. */
export interface MatchedDays {
  /** Instants of the pseudo-releases, in order. */
  readonly days: readonly Instant[];
  readonly strata: readonly Stratum[];
  readonly byMetal: ReadonlyMap<string, PseudoEvents>;
}

// Clock time is matched in the releases' zone; against prices struck by other clocks it moves by the hour of daylight saving.
const hour = 3_600_000;

/**
 * Finds for every included event the days that share its weekday, clock time (in the indicator's zone) and stretch of the calendar, on which
 * nothing was released: neither on that date nor, for a metal, into the same observation. A day matches when each metal on which the event
 * is included can be studied there too, by the rules that hold for events, and its first price comes no later than is usual for such days.
 */
export function matchDays(
  cells: readonly CellResult[],
  views: readonly MarketView[],
  design: StudyDesign,
  calendar: ReleaseCalendar,
  model: NormalReturnModel,
): MatchedDays {
  const { period } = design.matched;
  const taken = [...new Set([...design.matched.without, ...design.groups.flatMap(({ indicators }) => indicators)])];
  const slots = eventsBySlot(cells, calendar, period);
  const takenIn = takenDates(taken, calendar);
  const candidates = slots.map(({ slot }) => {
    return instantsOfSlot(slot, period, datesOf(views, slot.zone), takenIn(slot.zone));
  });
  const days = [...new Set(candidates.flat())].toSorted((a, b) => a - b);
  const places = new Map(days.map((day, index) => [day, index]));
  const byMetal = new Map(
    views.map((view) => {
      const occupied = releaseObservations(taken, calendar, view.series);
      const pseudo = studyPseudoReleases(days, view, design, model);
      const wait = pseudo.wait.map((value, index) =>
        occupied.has(dayZero(days[index] as Instant, view.series)) ? NaN : value,
      );
      return [view.metal, { ...pseudo, wait }] as const;
    }),
  );
  const strata = slots.map(({ instants, metals }, index) => ({
    instants,
    days: Int32Array.from(
      usualDays(
        (candidates[index] ?? []).map((day) => places.get(day) ?? -1),
        metals.map((metal) => byMetal.get(metal)?.wait ?? new Float64Array()),
      ),
    ),
  }));
  return { days, strata, byMetal };
}

/**
 * Of days of one slot those after which the first price of every metal comes when it usually does. What is usual the days themselves say, by
 * their median: a release on a holiday waits as long as no ordinary day, and would else let the other holidays in.
 */
function usualDays(days: readonly number[], waits: readonly Float64Array[]): readonly number[] {
  const usual = waits.map((wait) => {
    const known = days.map((day) => wait[day] ?? NaN).filter((value) => !Number.isNaN(value));
    return median(Float64Array.from(known));
  });
  return days.filter((day) => waits.every((wait, metal) => (wait[day] ?? NaN) <= (usual[metal] ?? NaN) + hour));
}

/** Whether a date has a release of these indicators, by zone; each zone's dates are looked up once. */
function takenDates(indicators: readonly string[], calendar: ReleaseCalendar) {
  const watched = new Set(indicators);
  const releases = calendar.releases.filter(({ indicator }) => watched.has(indicator));
  const known = new Map<string, ReadonlySet<CivilDate>>();
  return (zone: string) => {
    const dates = known.get(zone) ?? new Set(releases.map(({ releasedAt }) => civilDateIn(releasedAt, zone)));
    known.set(zone, dates);
    return (date: CivilDate): boolean => dates.has(date);
  };
}

/** First and last date on which any of the metals has a price. */
function datesOf(views: readonly MarketView[], zone: string): { from: CivilDate; to: CivilDate } {
  const ends = (place: 0 | -1) => views.map(({ series }) => series.instants.at(place) ?? NaN);
  return {
    from: civilDateIn(Math.min(...ends(0)) as Instant, zone),
    to: civilDateIn(Math.max(...ends(-1)) as Instant, zone),
  };
}
