import { countLeading } from "../kernels/sorted.ts";
import type { Instant } from "../time/types.ts";
import type { PriceSeries } from "./price-series.ts";

/**
 * Index of day 0: the first observation struck strictly after the release. An observation struck at the very instant of the
 * release is before it. -1 when the series ends before. The observation may be too late to belong to the release: see
 * `tooLateAfterRelease`; its close may be missing (NaN).
 */
export function dayZero(releasedAt: Instant, series: PriceSeries): number {
  const index = countAtOrBefore(releasedAt, series.instants);
  return index < series.instants.length ? index : -1;
}

/** Index of the last observation struck at or before an instant, -1 when there is none. */
export function lastAtOrBefore(instant: Instant, series: PriceSeries): number {
  return countAtOrBefore(instant, series.instants) - 1;
}

function countAtOrBefore(instant: number, instants: Float64Array): number {
  return countLeading(instants.length, (index) => (instants[index] ?? NaN) <= instant);
}
