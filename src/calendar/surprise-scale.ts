import { invariant } from "../errors.ts";
import type { SurpriseScale } from "./surprise-filter.ts";
import type { Release } from "./types.ts";

/**
 * For each release of one indicator (in order of instant), the standard deviation (n - 1) that its surprise is divided by:
 * `expanding` = of the surprises released strictly before it, whether in the sample or not, so that nothing looks ahead;
 * `full-sample` = of all surprises in the sample. NaN below the scale's `minimum` (and below two) and where surprises do not vary.
 * `surprises` are one a release, or null. The surprise itself is divided as it is, without
 * subtracting a mean (Balduzzi, Elton and Green, 2001).
 */
export function surpriseScales(
  releases: readonly Release[],
  scale: SurpriseScale,
  inSample: (release: Release) => boolean,
  surprises: readonly (number | null)[],
): Float64Array {
  const minimum = Math.max(2, scale.minimum);
  if (scale.kind === "full-sample") {
    const sampled = surprises.filter((_, index) => inSample(releases[index] as Release));
    return new Float64Array(releases.length).fill(deviation(sampled.reduce(extend, none), minimum));
  }
  let spread = none;
  let pending: (number | null)[] = [];
  let latest = -Infinity;
  return Float64Array.from(releases, (release, index) => {
    invariant(release.releasedAt >= latest, "releases are in order of instant");
    if (release.releasedAt > latest) {
      spread = pending.reduce(extend, spread);
      pending = [];
      latest = release.releasedAt;
    }
    pending.push(surprises[index] ?? null);
    return deviation(spread, minimum);
  });
}

/** Count, mean and sum of squared deviations of the surprises so far (Welford, 1962: exact enough for any number of them). */
interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

const none: Spread = { count: 0, mean: 0, squares: 0 };

function extend(spread: Spread, surprise: number | null): Spread {
  if (surprise === null) return spread;
  const count = spread.count + 1;
  const delta = surprise - spread.mean;
  const mean = spread.mean + delta / count;
  return { count, mean, squares: spread.squares + delta * (surprise - mean) };
}

function deviation(spread: Spread, minimum: number): number {
  if (spread.count < minimum || spread.squares === 0) return NaN;
  return Math.sqrt(spread.squares / (spread.count - 1));
}
