import { tQuantile, tTwoSidedP } from "../../kernels/distributions/distributions.ts";
import type { Regression } from "../../kernels/regression/regression.ts";
import { quadraticForm } from "../../kernels/regression/sandwich.ts";

/** A coefficient, or a combination of several, and how sure it is. NaN where that is not defined. */
export interface Estimate {
  readonly estimate: number;
  readonly se: number;
  /** estimate / se, against t with `df` degrees of freedom. */
  readonly statistic: number;
  readonly df: number;
  /** Two-sided. */
  readonly pValue: number;
  /** 95 % interval. */
  readonly ciLow: number;
  readonly ciHigh: number;
}

/** What a regression that cannot be fitted says. */
export const noEstimate: Estimate = {
  estimate: NaN,
  se: NaN,
  statistic: NaN,
  df: NaN,
  pValue: NaN,
  ciLow: NaN,
  ciHigh: NaN,
};

/** w'b with standard error sqrt(w'V w), tested against t(n - k). A fit without residuals has no error to test by. */
export function estimateOf(
  { n, k, coefficients }: Regression,
  covariance: Float64Array,
  weights: Float64Array,
): Estimate {
  const estimate = weights.reduce((sum, weight, i) => sum + weight * (coefficients[i] as number), 0);
  const variance = quadraticForm(covariance, weights);
  const se = variance > 0 ? Math.sqrt(variance) : NaN;
  const [statistic, df] = [estimate / se, n - k];
  const half = se * tQuantile(0.975, df);
  return {
    estimate,
    se,
    statistic,
    df,
    pValue: Number.isNaN(statistic) ? NaN : tTwoSidedP(statistic, df),
    ciLow: estimate - half,
    ciHigh: estimate + half,
  };
}
