import { normalCdf } from "./distributions.ts";

// Weights below exp(-40) of the largest add nothing to a double; at no df >= 1 does a larger scale have more.
const smallestWeight = -40;
const largestScale = 9.5;

/**
 * Probability that a noncentral t (df >= 1 degrees of freedom, any real number; noncentrality delta) is at most t, to 1e-12 absolute:
 * the mean of Phi(t s - delta) over s = sqrt(chi-squared(df) / df) (Johnson, Kotz and Balakrishnan 1995, ch. 31). NaN below df 1.
 */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  return meanOverScale(df, steepness(t, delta), (scale) => normalCdf(t * scale - delta));
}

/** Probability of a noncentral t at least as far from zero as `critical` >= 0, to 1e-12 absolute; NaN below df 1. */
export function noncentralTTwoSidedP(critical: number, df: number, delta: number): number {
  return meanOverScale(
    df,
    steepness(critical, delta),
    (scale) => normalCdf(-critical * scale - delta) + normalCdf(delta - critical * scale),
  );
}

/** How steep Phi(t s - delta) is in ln s, where it is steep: it is flat for all scales when delta lies beyond every t s. */
function steepness(t: number, delta: number): number {
  return Math.min(Math.abs(delta), largestScale * Math.abs(t) + 40);
}

/**
 * Mean of f(s) over s = sqrt(chi-squared(df) / df), by the trapezoidal rule in ln s, where the integrand is analytic and dies out on
 * both sides, so that the error falls exponentially with the number of steps (Trefethen and Weideman 2014). The density's own sum
 * serves as its constant.
 */
function meanOverScale(df: number, sharpness: number, f: (scale: number) => number): number {
  if (!(df >= 1) || Number.isNaN(sharpness)) return NaN;
  if (df === Infinity) return f(1);
  const logWeight = (u: number): number => df * (u - Math.expm1(2 * u) / 2);
  // Fine enough for the density (sd 1 / sqrt(2 df)), for f and for the double exponential tail.
  const step = 1 / Math.sqrt(64 + 2.25 * (2 * df + sharpness * sharpness));
  let weights = 1;
  let sum = f(1);
  for (const side of [-1, 1]) {
    for (let at = 1; ; at += 1) {
      const u = side * at * step;
      const log = logWeight(u);
      if (log < smallestWeight) break;
      const weight = Math.exp(log);
      weights += weight;
      sum += weight * f(Math.exp(u));
    }
  }
  return sum / weights;
}
