import type { CivilDate, Instant } from "../time/types.ts";
import { civilDateIn } from "../time/zone-clock.ts";
import type { Instrument } from "./instrument.ts";

/**
 * The date that an observation belongs to, local to the instrument's clock (UTC where bars have none). A close struck at midnight
 * belongs to the day it ends, not to the one it begins: 24:00 on Friday is Friday's.
 */
export function observationDate({ clock }: Pick<Instrument, "clock">, observedAt: Instant): CivilDate {
  return civilDateIn((observedAt - 1) as Instant, clock.zone ?? "UTC");
}
