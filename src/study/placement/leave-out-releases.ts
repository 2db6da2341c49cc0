import type { ReleaseCalendar } from "../../calendar/types.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import { releaseObservations } from "./release-observations.ts";

/**
 * Returns for estimation windows: NaN at the day 0 of every release of the given indicators, so that what they did is not taken for
 * what is normal. The returns themselves when there are none of these.
 */
export function leaveOutReleases(
  returns: Float64Array,
  indicators: readonly string[],
  calendar: ReleaseCalendar,
  series: PriceSeries,
): Float64Array {
  if (indicators.length === 0) return returns;
  const left = returns.slice();
  for (const day0 of releaseObservations(indicators, calendar, series)) left[day0] = NaN;
  return left;
}
