import { IANAZone } from "luxon";
import { invariant } from "../errors.ts";

/** Whether a text names an IANA time zone that this machine knows, such as `America/New_York` or `UTC`. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** Whether two names stand for one zone, such as `US/Eastern` and `America/New_York`; both must be zones. */
export function isSameZone(a: string, b: string): boolean {
  const standardName = (zone: string) => new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  return a === b || standardName(a) === standardName(b);
}

/**
 * Milliseconds that a zone's clocks are ahead of UTC at an instant. Fast for many instants: the time line is cut into weeks, each
 * remembered as one offset or as one change between two. (No zone has changed its offset twice in one week since 1970.)
 */
export function zoneOffset(instant: number, zone: string): number {
  const clock = clockOf(zone);
  const number = Math.floor(instant / week);
  let span = clock.weeks.get(number);
  if (span === undefined) {
    span = surveyWeek(number, clock);
    clock.weeks.set(number, span);
  }
  return instant < span.changesAt ? span.before : span.after;
}

interface WeekOfOffsets {
  readonly before: number;
  readonly after: number;
  /** First instant with the later offset; Infinity when the offset stays. */
  readonly changesAt: number;
}

/** What is known of a zone so far. */
interface ZoneClock {
  readonly zone: IANAZone;
  readonly weeks: Map<number, WeekOfOffsets>;
  /** Offsets at the first instants of weeks: each ends one week and begins the next. */
  readonly weekStarts: Map<number, number>;
}

const week = 7 * 86_400_000;
const known = new Map<string, ZoneClock>();

function clockOf(zone: string): ZoneClock {
  let clock = known.get(zone);
  if (clock === undefined) {
    invariant(isZone(zone), `unknown zone "${zone}"`);
    clock = { zone: IANAZone.create(zone), weeks: new Map(), weekStarts: new Map() };
    known.set(zone, clock);
  }
  return clock;
}

function surveyWeek(number: number, clock: ZoneClock): WeekOfOffsets {
  const before = offsetAtStart(number, clock);
  const after = offsetAtStart(number + 1, clock);
  if (before === after) return { before, after, changesAt: Infinity };
  let low = number * week;
  let high = low + week;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, clock) === before) low = middle;
    else high = middle;
  }
  return { before, after, changesAt: high };
}

function offsetAtStart(number: number, clock: ZoneClock): number {
  let offset = clock.weekStarts.get(number);
  if (offset === undefined) {
    offset = offsetAt(number * week, clock);
    clock.weekStarts.set(number, offset);
  }
  return offset;
}

function offsetAt(instant: number, { zone }: ZoneClock): number {
  // Local mean times of the 19th century have seconds, which luxon gives as fractions of a minute.
  return Math.round(zone.offset(instant) * 60_000);
}
