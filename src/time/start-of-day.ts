import { invariant } from "../errors.ts";
import type { CivilDate, Instant } from "./types.ts";
import { localInstants } from "./zone-clock.ts";

const minutesPerDay = 24 * 60;

/** The first instant of a civil date in a zone: midnight, or the moment daylight saving jumps to where midnight was skipped. */
export function startOfDay(date: CivilDate, zone: string): Instant {
  for (let minutes = 0; minutes < minutesPerDay; minutes += 30) {
    const first = localInstants(date, minutes, zone)[0];
    if (first !== undefined) return first;
  }
  invariant(false, `zone ${zone} has no such day`);
}
