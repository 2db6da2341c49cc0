import type { Regression } from "../../kernels/regression/regression.ts";

/** A way of estimating how uncertain the coefficients of a regression are. */
export interface Covariance {
  /** Stable name, used in scenarios and in `response.csv`. */
  readonly kind: string;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  /** What it allows for and when to choose it. */
  readonly advice: string;
  /** Covariance matrix of the coefficients, k x k by rows; NaN where it is not defined. Observations are in order of date. */
  estimate(regression: Regression): Float64Array;
  /** What a reader must know beyond the name, such as the lag; empty when nothing. */
  note(n: number): string;
}

/** A covariance matrix that does not exist. */
export function noCovariance({ k }: Regression): Float64Array {
  return new Float64Array(k * k).fill(NaN);
}
