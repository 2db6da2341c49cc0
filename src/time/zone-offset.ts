import { IANAZone } from "luxon";
import { invariant } from "../errors.ts";

/** Whether a text names an IANA time zone that this machine knows, such as `America/New_York` or `UTC`. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/**
 * Milliseconds that a zone's clocks are ahead of UTC at an instant. Fast for many instants: the time line is cut into weeks, each
 * remembered as one offset or as one change between two. (No zone has changed its offset twice in one week since 1970.)
 */
export function zoneOffset(instant: number, zone: string): number {
  let weeks = known.get(zone);
  if (weeks === undefined) {
    invariant(isZone(zone), `unknown zone "${zone}"`);
    weeks = new Map();
    known.set(zone, weeks);
  }
  const number = Math.floor(instant / week);
  let span = weeks.get(number);
  if (span === undefined) {
    span = surveyWeek(number * week, IANAZone.create(zone));
    weeks.set(number, span);
  }
  return instant < span.changesAt ? span.before : span.after;
}

interface WeekOfOffsets {
  readonly before: number;
  readonly after: number;
  /** First instant with the later offset; Infinity when the offset stays. */
  readonly changesAt: number;
}

const week = 7 * 86_400_000;
const known = new Map<string, Map<number, WeekOfOffsets>>();

function surveyWeek(start: number, zone: IANAZone): WeekOfOffsets {
  // Local mean times of the 19th century have seconds, which luxon gives as fractions of a minute.
  const offsetAt = (instant: number) => Math.round(zone.offset(instant) * 60_000);
  const before = offsetAt(start);
  const after = offsetAt(start + week - 1);
  if (before === after) return { before, after, changesAt: Number.POSITIVE_INFINITY };
  let low = start;
  let high = start + week - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return { before, after, changesAt: high };
}
