import type { Instant } from "../time/types.ts";
import { civilDateIn } from "../time/zone-clock.ts";
import type { Instrument } from "./instrument.ts";

/**
 * Whether the step between two neighbouring observations is a hole: more than `maxGap` calendar days between their dates in the
 * clock's zone (daily), or more than `maxGap` bar lengths (bars). A step of exactly `maxGap` is not a hole.
 */
export function isGap(instrument: Instrument, from: Instant, to: Instant): boolean {
  const { clock, maxGap } = instrument;
  if (clock.kind === "bars") return to - from > maxGap * clock.minutes * 60_000;
  return closeDate(to, clock.zone) - closeDate(from, clock.zone) > maxGap;
}

/**
 * Whether the first observation after a release comes too late to belong to it: the rule of `isGap`, counted from the release
 * (its date in the clock's zone for daily closes; its instant for bars).
 */
export function tooLateAfterRelease(instrument: Instrument, releasedAt: Instant, observedAt: Instant): boolean {
  const { clock, maxGap } = instrument;
  if (clock.kind === "bars") return observedAt - releasedAt > maxGap * clock.minutes * 60_000;
  return closeDate(observedAt, clock.zone) - civilDateIn(releasedAt, clock.zone) > maxGap;
}

/** A close struck at midnight belongs to the day it ends, not to the one it begins: 24:00 on Friday is Friday's. */
function closeDate(observedAt: Instant, zone: string): number {
  return civilDateIn((observedAt - 1) as Instant, zone);
}
