import type { DiagnosticCode } from "../diagnostic-codes.ts";
import { millisecondsPerDay } from "../time/civil-date.ts";
import { formatInstant, parseInstant, parseWrittenTime } from "../time/instant.ts";
import type { Instant } from "../time/types.ts";
import { instantOfLocalTime, instantsOfLocalTime } from "../time/zone-clock.ts";

/** Why a text gives no instant. */
export interface TimeFault {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
}

/**
 * Reads a timestamp: ISO 8601 with an offset, epoch seconds (10 digits) or milliseconds (13 digits), or ISO 8601 without an offset
 * when a zone is known. A local time that daylight saving skips or repeats in that zone is a fault.
 */
export function readTimestamp(text: string, zone: string | null): Instant | TimeFault {
  const instant = parseInstant(text);
  if (instant !== null) return instant;
  if (/^(\d{10}|\d{13})$/.test(text)) return (text.length === 10 ? Number(text) * 1000 : Number(text)) as Instant;
  const written = parseWrittenTime(text);
  if (written === null) {
    const hint = "write 2026-01-13T13:30:00Z, or 2026-01-13 08:30 where a zone is said";
    return { code: "data/bad-date", message: `${quoted(text)} is not a date and time`, hint };
  }
  if (zone === null) {
    const hint =
      "add Z or an offset such as -05:00, or say the zone: `zone: America/New_York` in the instrument's bars or the calendar's entry, or a zone column in a calendar";
    return { code: "data/no-zone", message: `"${text}" does not say its zone`, hint };
  }
  return resolveLocalTime(written.date * millisecondsPerDay + written.clock, zone, text);
}

/** The instant of a local time (milliseconds as UTC would show them), or why there is none or more than one. */
export function resolveLocalTime(local: number, zone: string, text: string): Instant | TimeFault {
  const instant = instantOfLocalTime(local, zone);
  if (!Number.isNaN(instant)) return instant as Instant;
  const [first, second] = instantsOfLocalTime(local, zone);
  if (first === undefined || second === undefined) {
    const message = `"${text}" does not exist in ${zone}: clocks skipped it`;
    return { code: "data/impossible-time", message, hint: "give the instant with its UTC offset" };
  }
  const message = `"${text}" came twice in ${zone}: at ${formatInstant(first)} and ${formatInstant(second)}`;
  return { code: "data/ambiguous-time", message, hint: "give the instant with its UTC offset" };
}

/** A text in quotes, or a word for one that is empty. */
export function quoted(text: string): string {
  return text === "" ? "an empty cell" : `"${text}"`;
}
