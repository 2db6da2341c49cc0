import { tQuantile } from "../../kernels/distributions/distributions.ts";
import { mean, sampleSd } from "../../kernels/moments.ts";
import { independentShare } from "./average-correlation.ts";

const upperTail = 0.975;

/** A mean and how well it is known. */
export interface MeanInterval {
  readonly n: number;
  readonly mean: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mean, standard error and 95 % t interval (n - 1 degrees of freedom) of a sample: se = sd / sqrt(n s), s the `independentShare` of values
 * whose average correlation is given, 1 for independent ones. NaN bounds below two values and where s is not defined.
 */
export function meanInterval(values: Float64Array, correlation = 0): MeanInterval {
  const valid = values.filter((value) => !Number.isNaN(value));
  const n = valid.length;
  const centre = mean(valid);
  const se = sampleSd(valid) / Math.sqrt(n) / Math.sqrt(independentShare(n, correlation));
  const half = n < 2 ? NaN : tQuantile(upperTail, n - 1) * se;
  return { n, mean: centre, se, low: centre - half, high: centre + half };
}
