import { tQuantile } from "../../kernels/distributions/distributions.ts";
import { mean, sampleVariance } from "../../kernels/moments.ts";

/** How far apart two groups' means are; the interval is NaN when either group has fewer than two values or neither varies. */
export interface DifferenceOfMeans {
  readonly meanA: number;
  readonly meanB: number;
  /** meanA - meanB. */
  readonly difference: number;
  readonly standardError: number;
  /** 95 % Welch interval of the difference. */
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Degrees of freedom by Welch and Satterthwaite. */
  readonly df: number;
}

/** Difference of two means without supposing equal variances (Welch 1947), as R's `t.test`. Values are complete: NaN gives NaN. */
export function differenceOfMeans(a: Float64Array, b: Float64Array): DifferenceOfMeans {
  const meanA = mean(a);
  const meanB = mean(b);
  const difference = meanA - meanB;
  const varianceA = sampleVariance(a) / a.length;
  const varianceB = sampleVariance(b) / b.length;
  const variance = varianceA + varianceB;
  const standardError = variance > 0 ? Math.sqrt(variance) : NaN;
  const df = variance > 0 ? variance ** 2 / (varianceA ** 2 / (a.length - 1) + varianceB ** 2 / (b.length - 1)) : NaN;
  const half = tQuantile(0.975, df) * standardError;
  return { meanA, meanB, difference, standardError, ciLow: difference - half, ciHigh: difference + half, df };
}
