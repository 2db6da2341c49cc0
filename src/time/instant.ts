import { millisecondsPerDay, parseDateAt, twoDigits } from "./civil-date.ts";
import type { CivilDate, Instant } from "./types.ts";

/** A date and clock time as written, before any zone is applied; `offset` is in minutes east of UTC, null when none is written. */
export interface WrittenTime {
  readonly date: CivilDate;
  /** Milliseconds since local midnight as the clock shows them. */
  readonly clock: number;
  readonly offset: number | null;
}

/**
 * Reads an ISO 8601 timestamp (`2026-01-13T13:30Z`, `2026-01-13 08:30:00.250-05:00`); null when it is not one, when the date does
 * not exist, or when it says no zone. Fractions finer than a millisecond are cut off; leap seconds and 24:00 are refused.
 */
export function parseInstant(text: string): Instant | null {
  const fast = parseUtcSeconds(text);
  if (fast !== fast) {
    const written = parseWrittenTime(text);
    if (written === null || written.offset === null) return null;
    return (written.date * millisecondsPerDay + written.clock - written.offset * 60_000) as Instant;
  }
  return fast as Instant;
}

/** Reads a timestamp with or without a UTC offset; null when it is not ISO 8601 or the date does not exist. */
export function parseWrittenTime(text: string): WrittenTime | null {
  const parts = timestampPattern.exec(text);
  const date = parts === null ? null : parseDateAt(text, 0);
  if (parts === null || date === null) return null;
  const [, hour, minute, second = "0", fraction = "", zone] = parts;
  const milliseconds = Number(fraction.padEnd(3, "0").slice(0, 3));
  const clock = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + milliseconds;
  const offset = zone === undefined ? null : offsetMinutes(zone);
  return offset !== null && Math.abs(offset) > 18 * 60 ? null : { date, clock, offset };
}

/** Writes an instant in UTC as `2026-01-13T13:30:00Z`, with milliseconds only when they are not zero. */
export function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

const timestampPattern =
  /^\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d\d(?::?[0-5]\d)?)?$/i;

function offsetMinutes(text: string): number {
  if (text === "Z" || text === "z") return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + (text.length > 3 ? Number(text.slice(-2)) : 0);
  return text.startsWith("-") ? -minutes : minutes;
}

/**
 * The forms that long price files are written in, read character by character because a pattern match per row would cost more
 * than the rest of the reading: `YYYY-MM-DD[T ]HH:MM[:SS]` followed by `Z` or `+00:00`. NaN for every other text.
 */
function parseUtcSeconds(text: string): number {
  const length = text.length;
  if (length < 17 || length > 25 || text.charCodeAt(13) !== colon) return NaN;
  const separator = text.charCodeAt(10);
  if (separator !== letterT && separator !== space) return NaN;
  const withSeconds = text.charCodeAt(16) === colon;
  const end = withSeconds ? 19 : 16;
  if (length === end + 1 ? text.charCodeAt(end) !== letterZ : !text.endsWith("+00:00") || length !== end + 6) {
    return NaN;
  }
  const date = parseDateAt(text, 0);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = withSeconds ? twoDigits(text, 17) : 0;
  if (date === null || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    return NaN;
  }
  return date * millisecondsPerDay + ((hour * 60 + minute) * 60 + second) * 1000;
}

const colon = 58;
const space = 32;
const letterT = 84;
const letterZ = 90;
