import type { ReleaseCalendar } from "../../calendar/types.ts";
import { invariant } from "../../errors.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import { logReturnsAcross } from "../../market/return-series.ts";
import type { StudyDesign } from "../design/index.ts";
import { releaseObservations } from "./release-observations.ts";
import { alignBenchmark, type AlignedBenchmark } from "./align-benchmark.ts";
import { collisionFinder, type CollisionFinder } from "./collisions.ts";

/** One metal as the study sees it: its prices, its returns, and the model's inputs on the same observations. */
export interface MarketView {
  readonly metal: string;
  readonly series: PriceSeries;
  /** Log returns by observation; NaN across holes. */
  readonly returns: Float64Array;
  /** The same for estimation: NaN too where a release falls that the scenario keeps out of estimation windows. */
  readonly estimable: Float64Array;
  /** One aligned series per regressor of the model; empty when it has none. */
  readonly benchmarks: readonly AlignedBenchmark[];
  readonly regressors: readonly Float64Array[];
  readonly findCollisions: CollisionFinder;
}

/** Whether every regressor has a return into an observation. Asked of each one of every window, so without a function object each time. */
export function areThere(regressors: MarketView["regressors"], index: number): boolean {
  for (const regressor of regressors) if (!Number.isFinite(regressor[index])) return false;
  return true;
}

/** Prepares one metal once, for every group that asks for it. */
export function viewMarket(
  metal: string,
  design: Pick<StudyDesign, "model" | "estimateWithout" | "collisions">,
  calendar: ReleaseCalendar,
  seriesById: ReadonlyMap<string, PriceSeries>,
): MarketView {
  const series = seriesById.get(metal);
  invariant(series !== undefined, `no prices were loaded for ${metal}`);
  const benchmarks = design.model.factors.map((id) => {
    const factor = seriesById.get(id);
    invariant(factor !== undefined, `no prices were loaded for ${id}`);
    return alignBenchmark(series, factor, design.model.asOf);
  });
  const returns = logReturnsAcross(series);
  return {
    metal,
    series,
    returns,
    estimable: leaveOutReleases(returns, design.estimateWithout, calendar, series),
    benchmarks,
    regressors: benchmarks.map((aligned) => aligned.returns),
    findCollisions: collisionFinder(calendar, design.collisions.with, series),
  };
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
