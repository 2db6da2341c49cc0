import { quantileSorted } from "simple-statistics";
import { invariant } from "../errors.ts";

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
