import type { SeriesEnd } from "../../market/series-end.ts";
import type { FigureEnd, OutlookAnswer } from "../../pipeline/outlook.ts";
import type { OutlookQuestion } from "../../study/outlook/index.ts";
import { wholeMonths } from "../../time/anniversary.ts";
import { formatCivilDate } from "../../time/civil-date.ts";
import type { CivilDate } from "../../time/types.ts";
import { listPhrase, shortName } from "./names.ts";
import { countText } from "./numbers.ts";

/** The time from one date to a later one, in the largest unit that it fills: "4 days", "7 months", "2 years" from 24 months on. */
export function ageWords(from: CivilDate, to: CivilDate): string {
  const months = wholeMonths(from, to);
  if (months < 1) return countText(to - from, "day");
  return months < 24 ? countText(months, "month") : countText(Math.floor(months / 12), "year");
}

/** Series whose last price is a month old or more on a date, those of one date together: "gold and silver end on 2026-05-15, 6 months ago". */
export function oldSeriesSentences(ends: readonly SeriesEnd[], on: CivilDate, since: string): string[] {
  return endSentences(
    ends.filter(({ last }) => wholeMonths(last, on) >= 1),
    on,
    since,
  );
}

/** What an outlook does not know though it looks complete: prices and figures that end long before its date, dates and months that are missing. */
export function outlookWarnings(answer: OutlookAnswer, { on }: OutlookQuestion): string[] {
  const since = `before ${formatCivilDate(on)}`;
  const isEmpty = answer.coming.length === 0;
  const prices = isEmpty ? endSentences(answer.ends, on, since) : oldSeriesSentences(answer.ends, on, since);
  const figures = byText(answer.figures, (end) => figureWords(end, on));
  const newest = answer.figures.toSorted((a, b) => b.date - a.date)[0];
  return [
    ...prices,
    ...figures.map(([words, ends]) => `${listPhrase(ends.map(({ indicator }) => shortName(indicator)))}: ${words}`),
    ...(isEmpty && newest !== undefined
      ? [
          `the last figure is of ${formatCivilDate(newest.date)} (${shortName(newest.indicator)}), ${ageWords(newest.date, on)} ${since}`,
        ]
      : []),
    ...answer.holes,
  ];
}

// A monthly figure is at most some 40 days old when the next comes out.
const oldFigure = 45;

/** What is odd about where an indicator's figures end; null where nothing is. */
function figureWords({ date, passed, isMonthly, hasComing }: FigureEnd, on: CivilDate): string | null {
  const isOld = passed > 0 || (isMonthly && on - date > oldFigure);
  const isEnding = isMonthly && !hasComing;
  if (!isOld && !isEnding) return null;
  const day = formatCivilDate(date);
  const dates = passed === 0 ? "" : `, though ${countText(passed, "date")} ${passed === 1 ? "has" : "have"} passed`;
  if (!isOld) return `no date in the calendar after ${day}`;
  return `no figure since ${day}${dates}${isEnding ? ", and no date to come" : ""}`;
}

function endSentences(ends: readonly SeriesEnd[], on: CivilDate, since: string): string[] {
  return byText(ends, ({ last }) => `on ${formatCivilDate(last)}, ${ageWords(last, on)} ${since}`).map(
    ([words, same]) =>
      `${listPhrase(same.map(({ id }) => shortName(id)))} ${same.length === 1 ? "ends" : "end"} ${words}`,
  );
}

function byText<Item>(items: readonly Item[], say: (item: Item) => string | null): [string, Item[]][] {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const words = say(item);
    if (words !== null) found.set(words, [...(found.get(words) ?? []), item]);
  }
  return [...found];
}
