import { formatCivilDate, millisecondsPerDay } from "./civil-date.ts";
import type { CivilDate, Instant } from "./types.ts";
import { zoneOffset } from "./zone-offset.ts";

export { isSameZone, isZone } from "./zone-offset.ts";

/** Reads a clock time `08:30` (also `8:30`, `08:30:00`) as minutes since midnight; `24:00` is 1440; null for anything else. */
export function parseClockTime(text: string): number | null {
  const parts = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(text);
  if (parts === null) return null;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return minutes <= 1440 ? minutes : null;
}

/**
 * The instants at which the clocks of a zone show `minutes` past midnight on a date: one as a rule, none when daylight saving
 * skips that time, two (in order) when it comes twice. 1440 is the midnight that ends the date, i.e. 00:00 of the next day, and
 * does not exist where that midnight is skipped.
 */
export function localInstants(date: CivilDate, minutes: number, zone: string): readonly Instant[] {
  return instantsOfLocalTime(date * millisecondsPerDay + minutes * 60_000, zone);
}

/** As `localInstants`, for a local date and time given as the milliseconds that UTC would need to show the same reading. */
export function instantsOfLocalTime(local: number, zone: string): readonly Instant[] {
  const early = local - zoneOffset(local - millisecondsPerDay, zone);
  const late = local - zoneOffset(local + millisecondsPerDay, zone);
  const candidates = early === late ? [early] : [Math.min(early, late), Math.max(early, late)];
  return candidates.filter((instant) => instant + zoneOffset(instant, zone) === local) as Instant[];
}

/** The one instant of a local time (see `instantsOfLocalTime`); NaN when there is none or when there are two. */
export function instantOfLocalTime(local: number, zone: string): number {
  const early = local - zoneOffset(local - millisecondsPerDay, zone);
  const late = local - zoneOffset(local + millisecondsPerDay, zone);
  if (early === late) return early;
  const candidates = instantsOfLocalTime(local, zone);
  return candidates.length === 1 ? (candidates[0] ?? NaN) : NaN;
}

/** The date that calendars in a zone show at an instant. */
export function civilDateIn(instant: Instant, zone: string): CivilDate {
  return Math.floor((instant + zoneOffset(instant, zone)) / millisecondsPerDay) as CivilDate;
}

/** Milliseconds that a zone's clocks show past midnight at an instant. */
export function timeOfDayIn(instant: Instant, zone: string): number {
  return instant + zoneOffset(instant, zone) - civilDateIn(instant, zone) * millisecondsPerDay;
}

/** The reading of a zone's clocks at an instant, as `2026-01-13 08:30` (seconds only when they are not zero). */
export function localTimeText(instant: Instant, zone: string): string {
  const local = new Date(instant + zoneOffset(instant, zone)).toISOString();
  const time = local.endsWith(":00.000Z") ? local.slice(11, 16) : local.slice(11, 19);
  return `${formatCivilDate(civilDateIn(instant, zone))} ${time}`;
}
