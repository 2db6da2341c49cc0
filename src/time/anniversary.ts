import { civilDate, formatCivilDate } from "./civil-date.ts";
import type { CivilDate } from "./types.ts";
import { invariant } from "../errors.ts";

/** The last day of the year before a date's. */
export function endOfYearBefore(date: CivilDate): CivilDate {
  return existing(civilDate(yearMonthDay(date)[0] - 1, 12, 31));
}

/** The same day a year earlier; 28 February for a 29 February. */
export function yearEarlier(date: CivilDate): CivilDate {
  const [year, month, day] = yearMonthDay(date);
  return existing(civilDate(year - 1, month, day) ?? civilDate(year - 1, month, day - 1));
}

/** Whole months from one date to a later one: 1 from 31 January to 28 February, which ends the month; 0 to the 27th. */
export function wholeMonths(from: CivilDate, to: CivilDate): number {
  const [[year, month, day], [lastYear, lastMonth, lastDay]] = [yearMonthDay(from), yearMonthDay(to)];
  const months = (lastYear - year) * 12 + lastMonth - month;
  const isMonthEnd = yearMonthDay((to + 1) as CivilDate)[2] === 1;
  return lastDay >= day || isMonthEnd ? months : months - 1;
}

function yearMonthDay(date: CivilDate): readonly [year: number, month: number, day: number] {
  const text = formatCivilDate(date);
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

function existing(date: CivilDate | null): CivilDate {
  invariant(date !== null, "every year has that day");
  return date;
}
