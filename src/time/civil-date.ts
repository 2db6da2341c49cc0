import type { CivilDate } from "./types.ts";

/** Milliseconds in a day of 24 hours. */
export const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of a year, month (1-12) and day; null when the calendar has no such date. Years 0-9999. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  // Counting years from March puts the leap day last, so that month lengths follow one formula (H. Hinnant, 2013).
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as CivilDate;
}

/** Reads `2026-01-13`, exactly ten characters of a real date; null for anything else (2026-02-30, 2026-1-13, 13.01.2026). */
export function parseCivilDate(text: string): CivilDate | null {
  return text.length === 10 ? parseDateAt(text, 0) : null;
}

/** Reads the ten characters of a date that begin at `start` of a longer text; null when they are not a real date. */
export function parseDateAt(text: string, start: number): CivilDate | null {
  if (text.charCodeAt(start + 4) !== hyphen || text.charCodeAt(start + 7) !== hyphen) return null;
  const century = twoDigits(text, start);
  const year = twoDigits(text, start + 2);
  if (century < 0 || year < 0) return null;
  return civilDate(century * 100 + year, twoDigits(text, start + 5), twoDigits(text, start + 8));
}

/** Value of two decimal digits at `start`, or -1 when there are none. */
export function twoDigits(text: string, start: number): number {
  const tens = text.charCodeAt(start) - zero;
  const ones = text.charCodeAt(start + 1) - zero;
  // The comparisons are false for NaN, which is what charCodeAt gives past the end.
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Writes a date as `2026-01-13`. */
export function formatCivilDate(date: CivilDate): string {
  return new Date(date * millisecondsPerDay).toISOString().slice(0, 10);
}

/** ISO day of the week: 1 = Monday .. 7 = Sunday. */
export function weekday(date: CivilDate): number {
  return ((((date + 3) % 7) + 7) % 7) + 1;
}

/** The calendar year of a date and its quarter, 1 to 4. */
export function yearAndQuarter(date: CivilDate): { readonly year: number; readonly quarter: number } {
  const day = new Date(date * millisecondsPerDay);
  return { year: day.getUTCFullYear(), quarter: Math.floor(day.getUTCMonth() / 3) + 1 };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const zero = 48;
const hyphen = 45;
