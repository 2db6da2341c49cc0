import { invariant } from "../../errors.ts";
import { solveLower, solveUpper, squaredLength, triangularize } from "./householder.ts";

/** A least-squares regression with what its standard errors need. */
export interface Regression {
  /** Observations, and columns of X. */
  readonly n: number;
  readonly k: number;
  /** X, a column at a time, as given. */
  readonly columns: readonly Float64Array[];
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
  /** h_i = x_i'(X'X)^-1 x_i, the pull of each observation on its own fit: 1 / n at the least with a constant, 1 at the most. */
  readonly leverages: Float64Array;
  /** (X'X)^-1, k x k by rows. */
  readonly inverse: Float64Array;
  readonly residualSumOfSquares: number;
}

// Residuals shorter than this share of y are rounding noise of a fit without any.
const negligible = 1e-12;

/**
 * Ordinary least squares of y on the columns of X, a constant being one of them if wanted, by Householder's QR (Golub 1965). Every value
 * must be a number. Residuals of nothing but rounding are exactly 0. Null for fewer observations than columns, or when the columns make
 * up one another.
 */
export function regress(columns: readonly Float64Array[], y: Float64Array): Regression | null {
  const [n, k] = [y.length, columns.length];
  for (const column of columns) invariant(column.length === n, "regress needs as many x as y");
  if (n < k) return null;
  const rotated = y.slice();
  const sizes = columns.map((column) => Math.sqrt(squaredLength(column)));
  const triangle = triangularize(
    columns.map((column) => column.slice()),
    sizes,
    rotated,
  );
  if (triangle === null) return null;
  const coefficients = solveUpper(triangle, rotated);
  const row = new Float64Array(k);
  const rowAt = (i: number) => {
    for (const [j, column] of columns.entries()) row[j] = column[i] as number;
    return row;
  };
  const exact = y.map((value, i) => value - product(rowAt(i), coefficients));
  const isPerfect = !(squaredLength(exact) > negligible ** 2 * squaredLength(y));
  const residuals = isPerfect ? new Float64Array(n) : exact;
  return {
    n,
    k,
    columns,
    coefficients,
    residuals,
    leverages: y.map((_, i) => squaredLength(solveLower(triangle, rowAt(i)))),
    inverse: inverseOf(triangle),
    residualSumOfSquares: squaredLength(residuals),
  };
}

/** (R'R)^-1 by rows: the products of the columns of R'^-1, which is the transpose of R^-1. */
function inverseOf(triangle: readonly Float64Array[]): Float64Array {
  const k = triangle.length;
  const units = triangle.map((_, j) => {
    const unit = new Float64Array(k);
    unit[j] = 1;
    return solveLower(triangle, unit);
  });
  return Float64Array.from({ length: k * k }, (_, at) =>
    product(units[Math.floor(at / k)] as Float64Array, units[at % k] as Float64Array),
  );
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}
