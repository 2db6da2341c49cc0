import type { ReleaseCalendar } from "../calendar/types.ts";
import { invariant } from "../errors.ts";
import type { PriceSeries } from "../market/price-series.ts";
import { logReturnsAcross } from "../market/return-series.ts";
import { alignBenchmark, type AlignedBenchmark } from "./align-benchmark.ts";
import { collisionFinder, type CollisionFinder } from "./collisions.ts";
import type { StudyDesign } from "./design.ts";

/** One metal as the study sees it: its prices, its returns, and the model's inputs on the same observations. */
export interface MarketView {
  readonly metal: string;
  readonly series: PriceSeries;
  /** Log returns by observation; NaN across holes. */
  readonly returns: Float64Array;
  /** One aligned series per regressor of the model; empty when it has none. */
  readonly benchmarks: readonly AlignedBenchmark[];
  readonly regressors: readonly Float64Array[];
  readonly findCollisions: CollisionFinder;
}

/** Prepares one metal once, for every group that asks for it. */
export function viewMarket(
  metal: string,
  design: StudyDesign,
  calendar: ReleaseCalendar,
  seriesById: ReadonlyMap<string, PriceSeries>,
): MarketView {
  const series = seriesById.get(metal);
  invariant(series !== undefined, `no prices were loaded for ${metal}`);
  const { benchmark, asOf } = design.model;
  const benchmarkSeries = benchmark === null ? undefined : seriesById.get(benchmark);
  invariant(benchmark === null || benchmarkSeries !== undefined, `no prices were loaded for ${benchmark}`);
  const benchmarks = benchmarkSeries === undefined ? [] : [alignBenchmark(series, benchmarkSeries, asOf)];
  return {
    metal,
    series,
    returns: logReturnsAcross(series),
    benchmarks,
    regressors: benchmarks.map((aligned) => aligned.returns),
    findCollisions: collisionFinder(calendar, design.collisions.with, series),
  };
}
