import type { ReleaseCalendar } from "../calendar/types.ts";
import type { PriceSeries } from "../market/price-series.ts";
import type { MarketView } from "./market-view.ts";
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

/** How many observations from `begin` to before `end` would be estimated on, were no releases left out. */
export function countLeftOut({ returns, estimable, regressors }: MarketView, begin: number, end: number): number {
  if (estimable === returns) return 0;
  let count = 0;
  for (let at = begin; at < end; at += 1) {
    const isLeftOut = Number.isFinite(returns[at]) && Number.isNaN(estimable[at]);
    if (isLeftOut && regressors.every((regressor) => Number.isFinite(regressor[at]))) count += 1;
  }
  return count;
}
