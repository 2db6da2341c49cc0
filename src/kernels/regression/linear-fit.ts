import { invariant } from "../../errors.ts";
import { solveLower, solveUpper, squaredLength, triangularize } from "./householder.ts";

/** A plane through points, and what its prediction errors need. */
export interface LinearFit {
  readonly intercept: number;
  readonly slopes: Float64Array;
  /** Points used: those with all coordinates finite. */
  readonly n: number;
  /**
   * g'(X'X)^-1 g for g = the sum of `count` rows of X, the constant included; `sums` are the regressors' sums over those rows.
   */
  quadraticForm(count: number, sums: ArrayLike<number>): number;
}

/**
 * Ordinary least squares of y on a constant and the columns of x, by Householder's QR of the centred columns (Golub 1965). Points with
 * a value missing take no part. Null for fewer than K + 1 points, a column that does not vary, or one that the others make up.
 */
export function fitLinear(x: readonly Float64Array[], y: Float64Array): LinearFit | null {
  for (const column of x) invariant(column.length === y.length, "fitLinear needs as many x as y");
  const points = [...y.keys()].filter((i) => Number.isFinite(y[i]) && x.every((column) => Number.isFinite(column[i])));
  const n = points.length;
  if (n < x.length + 1) return null;
  const centre = (values: Float64Array) => {
    const valid = Float64Array.from(points, (i) => values[i] as number);
    const mean = valid.reduce((sum, value) => sum + value, 0) / n;
    return { mean, size: Math.sqrt(squaredLength(valid)), values: valid.map((value) => value - mean) };
  };
  const columns = x.map(centre);
  const response = centre(y);
  const triangle = triangularize(
    columns.map(({ values }) => values),
    columns.map(({ size }) => size),
    response.values,
  );
  if (triangle === null) return null;
  const slopes = solveUpper(triangle, response.values);
  const means = columns.map(({ mean }) => mean);
  return {
    intercept: response.mean - slopes.reduce((sum, slope, k) => sum + slope * (means[k] as number), 0),
    slopes,
    n,
    quadraticForm(count, sums) {
      const deviations = means.map((mean, k) => (sums[k] as number) - count * mean);
      return (count * count) / n + squaredLength(solveLower(triangle, deviations));
    },
  };
}
