import { invariant } from "../errors.ts";

// A column of which less than this share is left, once its mean and the earlier ones are taken out, counts as made of them.
const negligible = 1e-10;

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
  const triangle = triangulate(
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

/** Turns the columns into R of their QR in place (row k of R stands in the k-th places) and y into Q'y; null when R is singular. */
function triangulate(
  columns: readonly Float64Array[],
  sizes: readonly number[],
  y: Float64Array,
): readonly Float64Array[] | null {
  for (const [k, column] of columns.entries()) {
    const rest = column.subarray(k);
    const length = Math.sqrt(squaredLength(rest));
    if (!(length > negligible * (sizes[k] as number))) return null;
    const pivot = (rest[0] as number) > 0 ? -length : length;
    const mirror = rest.slice();
    mirror[0] = (mirror[0] as number) - pivot;
    const scale = 2 / squaredLength(mirror);
    for (const target of [...columns.slice(k), y]) {
      const part = target.subarray(k);
      let product = 0;
      for (let i = 0; i < mirror.length; i += 1) product += (mirror[i] as number) * (part[i] as number);
      for (let i = 0; i < mirror.length; i += 1)
        part[i] = (part[i] as number) - scale * product * (mirror[i] as number);
    }
  }
  return columns;
}

/** b of R b = y, R column by column. */
function solveUpper(columns: readonly Float64Array[], y: Float64Array): Float64Array {
  const solution = new Float64Array(columns.length);
  for (let row = columns.length - 1; row >= 0; row -= 1) {
    let rest = y[row] as number;
    for (let k = row + 1; k < columns.length; k += 1) rest -= (columns[k]?.[row] as number) * (solution[k] as number);
    solution[row] = rest / (columns[row]?.[row] as number);
  }
  return solution;
}

/** z of R' z = d. */
function solveLower(columns: readonly Float64Array[], d: readonly number[]): Float64Array {
  const solution = new Float64Array(columns.length);
  for (const [k, column] of columns.entries()) {
    let rest = d[k] as number;
    for (let row = 0; row < k; row += 1) rest -= (column[row] as number) * (solution[row] as number);
    solution[k] = rest / (column[k] as number);
  }
  return solution;
}

function squaredLength(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
