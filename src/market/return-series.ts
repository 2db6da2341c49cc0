import { logReturns } from "../kernels/returns.ts";
import type { Instant } from "../time/types.ts";
import { isGap } from "./gap.ts";
import type { PriceSeries } from "./price-series.ts";

/**
 * Log return of each observation over the one before it, ln(close / previous close), as a fraction; same length as the series.
 * NaN for the first observation, where either close is missing, and where the step between the two is a hole (`isGap`).
 */
export function logReturnsAcross(series: PriceSeries): Float64Array {
  const { closes, instants, instrument } = series;
  const returns = logReturns(closes);
  for (let row = 1; row < closes.length; row++) {
    const from = (instants[row - 1] ?? NaN) as Instant;
    const to = (instants[row] ?? NaN) as Instant;
    if (isGap(instrument, from, to)) returns[row] = NaN;
  }
  return returns;
}
