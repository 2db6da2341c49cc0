import type { PriceSeries } from "../../market/price-series.ts";

/** A benchmark seen at the metal's observation instants. */
export interface AlignedBenchmark {
  /** Log return (or difference, where the instrument changes by differences) over the metal's own interval, one per metal observation; NaN where either end has no benchmark price. */
  readonly returns: Float64Array;
  /** Metal observations that found a benchmark price. */
  readonly matched: number;
  /** Mean and largest age of those prices, ms. 0 when all were struck at the same instants. */
  readonly meanAge: number;
  readonly maxAge: number;
}

/**
 * Brings a benchmark to the metal's intervals: return i = ln(b(t_i) / b(t_{i-1})), t the metal's own instants, so that both returns
 * cover the same time whatever else the benchmark traded; b(t_i) - b(t_{i-1}) for a yield or spread. b(t) is the benchmark's price struck at t; with `asOf` > 0, its last price
 * struck at most `asOf` ms before t. Nothing later than t is ever read.
 */
export function alignBenchmark(metal: PriceSeries, benchmark: PriceSeries, asOf: number): AlignedBenchmark {
  const returns = new Float64Array(metal.instants.length).fill(NaN);
  const isDifference = benchmark.instrument.change === "difference";
  let next = 0;
  let latestPrice = NaN;
  let latestInstant = -Infinity;
  let previousPrice = NaN;
  let matched = 0;
  let totalAge = 0;
  let maxAge = 0;
  for (const [index, instant] of metal.instants.entries()) {
    for (; next < benchmark.instants.length && (benchmark.instants[next] ?? NaN) <= instant; next += 1) {
      const price = benchmark.closes[next] ?? NaN;
      if (Number.isNaN(price)) continue;
      latestPrice = price;
      latestInstant = benchmark.instants[next] ?? NaN;
    }
    const age = instant - latestInstant;
    const price = age <= asOf ? latestPrice : NaN;
    if (!Number.isNaN(price)) {
      matched += 1;
      totalAge += age;
      maxAge = Math.max(maxAge, age);
    }
    returns[index] = isDifference ? price - previousPrice : Math.log(price / previousPrice);
    previousPrice = price;
  }
  return { returns, matched, meanAge: matched === 0 ? NaN : totalAge / matched, maxAge };
}
