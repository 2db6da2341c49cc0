import { tQuantile, tTwoSidedP } from "../../kernels/distributions/distributions.ts";

/** A mean of independent values and its standard error. */
export interface KnownMean {
  readonly n: number;
  readonly mean: number;
  readonly se: number;
}

/** A sum of means with signs, and how well it is known. */
export interface Combination {
  readonly estimate: number;
  /** 95 % interval. */
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly statistic: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Means added with signs, without supposing equal variances: se^2 = sum se_i^2, degrees of freedom by Welch (1947) and Satterthwaite, se^4 / sum
 * (se_i^4 / (n_i - 1)). With two means it is Welch's t. NaN where one has no standard error.
 */
export function combineMeans(means: readonly (KnownMean & { readonly sign: 1 | -1 })[]): Combination {
  const estimate = means.reduce((sum, { sign, mean }) => sum + sign * mean, 0);
  const variance = means.reduce((sum, { se }) => sum + se * se, 0);
  const se = variance > 0 ? Math.sqrt(variance) : NaN;
  const df = variance ** 2 / means.reduce((sum, each) => sum + each.se ** 4 / (each.n - 1), 0);
  const half = Number.isNaN(se) ? NaN : se * tQuantile(0.975, df);
  const statistic = estimate / se;
  return {
    estimate,
    ciLow: estimate - half,
    ciHigh: estimate + half,
    statistic,
    pValue: Number.isNaN(statistic) ? NaN : tTwoSidedP(statistic, df),
  };
}
