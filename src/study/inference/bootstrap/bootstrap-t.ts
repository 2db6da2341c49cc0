import { sampleSd } from "../../../kernels/moments.ts";
import type { BootstrapOutcome } from "./bootstrap-method.ts";

const level = 0.95;

/** What thin data say. */
export const nothingKnown = { se: NaN, ciLow: NaN, ciHigh: NaN, pValue: NaN } as const;

/** A mean, its standard error, and the same of each resample: the mean's distance from the one it was drawn from, and its own error. */
export interface Resampled {
  readonly mean: number;
  readonly se: number;
  readonly distances: Float64Array;
  readonly errors: Float64Array;
}

/**
 * Symmetric bootstrap-t (Hall 1988): |t*| = |distance| / error per resample, interval mean +- q se with q the ceil(0.95 (B + 1))-th
 * smallest |t*|, p = (1 + number of |t*| >= |mean / se|) / (B + 1). A resample without any error counts as farther than every other,
 * unless it lies where it was drawn from; where one of those is q, the interval is missing. All NaN without a standard error.
 */
export function bootstrapT({
  mean,
  se,
  distances,
  errors,
}: Resampled): Pick<BootstrapOutcome, "se" | "ciLow" | "ciHigh" | "pValue"> {
  if (!(se > 0)) return nothingKnown;
  // What rounding leaves of a distance or an error that is zero.
  const negligible = 1e-10 * se;
  const sizes = distances.map((distance, draw) => {
    const size = Math.abs(distance);
    const error = errors[draw] ?? NaN;
    if (error > negligible) return size / error;
    return size > negligible ? Infinity : 0;
  });
  const observed = Math.abs(mean) / se;
  // A resample that ties with what was observed must count in spite of rounding.
  const hits = sizes.reduce((count, size) => count + Number(size >= observed * (1 - 1e-12)), 0);
  const half = se * (sizes.toSorted()[Math.ceil(level * (sizes.length + 1)) - 1] ?? NaN);
  const isKnown = Number.isFinite(half);
  return {
    se: sampleSd(distances),
    ciLow: isKnown ? mean - half : NaN,
    ciHigh: isKnown ? mean + half : NaN,
    pValue: (1 + hits) / (sizes.length + 1),
  };
}
