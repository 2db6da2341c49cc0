import { countLeading } from "../../kernels/sorted.ts";
import type { CivilDate, Instant } from "../../time/types.ts";
import type { Instrument } from "../instrument.ts";
import { observationDate } from "../observation-date.ts";
import type { PriceSeries } from "../price-series.ts";

/** Bars have no largest step in days: a weekend with a holiday on either side, as for daily closes. */
const barGapDays = 5;

/** How many days before a date a close may lie and still stand for it: the largest step that is no hole. */
export function oldestCloseDays({ clock, maxGap }: Pick<Instrument, "clock" | "maxGap">): number {
  return clock.kind === "daily" ? maxGap : barGapDays;
}

/**
 * Index of the last priced observation that belongs to a date or to one before it, no more than `oldestCloseDays` earlier; -1 when there is
 * none. Dates are local to the instrument's clock.
 */
export function closeOn(date: CivilDate, series: PriceSeries): number {
  const { closes, instants, instrument } = series;
  const dateAt = (index: number) => observationDate(instrument, (instants[index] ?? NaN) as Instant);
  let index = countLeading(instants.length, (each) => dateAt(each) <= date) - 1;
  while (index >= 0 && Number.isNaN(closes[index])) index -= 1;
  return index >= 0 && date - dateAt(index) <= oldestCloseDays(instrument) ? index : -1;
}
