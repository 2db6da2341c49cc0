import { invariant } from "../errors.ts";
import type { CivilDate, Instant } from "./types.ts";
import { localInstants } from "./zone-clock.ts";

const minutesPerDay = 24 * 60;

/** The first instant of a civil date in a zone: midnight, or where clocks skipped that (or the whole day), the moment they jumped. */
export function startOfDay(date: CivilDate, zone: string): Instant {
  for (let minutes = 0; minutes <= 2 * minutesPerDay; minutes += 30) {
    const first = localInstants(date, minutes, zone)[0];
    if (first !== undefined) return first;
  }
  invariant(false, `zone ${zone} has no such day`);
}
