import type { Instant } from "../time/types.ts";
import { civilDateIn } from "../time/zone-clock.ts";
import type { Instrument } from "./instrument.ts";
import { observationDate } from "./observation-date.ts";

/**
 * Whether the step between two neighbouring observations is a hole: more than `maxGap` calendar days between their dates in the
 * clock's zone (daily), or more than `maxGap` bar lengths (bars). A step of exactly `maxGap` is not a hole.
 */
export function isGap(instrument: Instrument, from: Instant, to: Instant): boolean {
  const { clock, maxGap } = instrument;
  if (clock.kind === "bars") return to - from > maxGap * clock.minutes * 60_000;
  return observationDate(instrument, to) - observationDate(instrument, from) > maxGap;
}

/**
 * Whether the first observation after a release comes too late to belong to it: the rule of `isGap`, counted from the release
 * (its date in the clock's zone for daily closes; its instant for bars).
 */
export function tooLateAfterRelease(instrument: Instrument, releasedAt: Instant, observedAt: Instant): boolean {
  const { clock, maxGap } = instrument;
  if (clock.kind === "bars") return observedAt - releasedAt > maxGap * clock.minutes * 60_000;
  return observationDate(instrument, observedAt) - civilDateIn(releasedAt, clock.zone) > maxGap;
}
