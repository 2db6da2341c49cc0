import { quantileSorted } from "simple-statistics";
import { invariant } from "../../errors.ts";

/** The quartiles of a sample. */
export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Quartiles and median of a sample, as `quantiles` has them. */
export function quartiles(values: Float64Array): Quartiles {
  const [q1 = NaN, median = NaN, q3 = NaN] = quantiles(values, [0.25, 0.5, 0.75]);
  return { q1, median, q3 };
}

/**
 * Quantiles of a sample for several shares p, interpolated between the sorted values at (n - 1) p (Hyndman and Fan 1996, definition 7: the
 * default of R and numpy). NaN of nothing; throws on a missing value.
 */
export function quantiles(values: Float64Array, shares: readonly number[]): readonly number[] {
  invariant(!values.some(Number.isNaN), "quantiles are of numbers");
  if (values.length === 0) return shares.map(() => NaN);
  const sorted = values.toSorted() as unknown as number[];
  return shares.map((share) => quantileSorted(sorted, share));
}
