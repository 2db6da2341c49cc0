import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import fCdf from "@stdlib/stats-base-dists-f-cdf";
import standardNormalCdf from "@stdlib/stats-base-dists-normal-cdf";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Distribution function of the standard normal, exact to 1e-12 relative in the lower tail; take `normalCdf(-x)` for the upper one. */
export function normalCdf(x: number): number {
  return standardNormalCdf(x, 0, 1);
}

/** Probability of a standard normal at least as far from zero as z, read from the lower tail so that small ones keep their digits. */
export function normalTwoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}

/**
 * Value below which a standard normal falls with probability p; -Infinity at 0, Infinity at 1, NaN outside. Newton's steps on ln cdf:
 * a concave function, so that from a start on the left they climb to the root. (stdlib's own loses its digits below 1e-6.)
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  if (p === 0.5) return 0;
  // cdf(-x) <= exp(-x^2 / 2) / 2, so this start lies left of the root.
  let x = -Math.sqrt(-2 * Math.log(p));
  for (let step = 1; step > 1e-15 * Math.abs(x);) {
    const below = normalCdf(x);
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    step = (Math.log(p / below) * below) / density;
    x += step;
  }
  return x;
}

/** Probability of a Student t with df > 0 degrees of freedom (any real number, or Infinity) at least as far from zero as t. */
export function tTwoSidedP(t: number, df: number): number {
  if (df === Infinity) return normalTwoSidedP(t);
  // The Cauchy distribution: stdlib's incomplete beta rounds it to 1 for small t.
  if (df === 1) return (2 / Math.PI) * Math.atan2(1, Math.abs(t));
  return 2 * tCdf(-Math.abs(t), df);
}

/** Value below which a Student t with df > 0 degrees of freedom falls with probability p, for p in 1e-10 .. 1 - 1e-10; NaN outside 0 .. 1. */
export function tQuantile(p: number, df: number): number {
  return df === Infinity ? normalQuantile(p) : studentQuantile(p, df);
}

/**
 * Probability of an F with that many degrees of freedom (above and below the line) beyond x, from 1 on read from the lower tail of
 * its reciprocal so that small ones keep their digits; NaN where x or a number of degrees of freedom is.
 */
export function fUpperP(x: number, above: number, below: number): number {
  if (!(x > 0)) return x <= 0 ? 1 : NaN;
  // A squared t; stdlib's incomplete beta loses digits here for small x.
  if (above === 1) return tTwoSidedP(Math.sqrt(x), below);
  return x < 1 ? 1 - fCdf(x, above, below) : fCdf(1 / x, below, above);
}

/** Twice the smaller tail of an F beyond x, as for a ratio of two variances (R's `var.test`). */
export function fTwoSidedP(x: number, above: number, below: number): number {
  return Math.min(1, 2 * Math.min(fUpperP(x, above, below), fUpperP(1 / x, below, above)));
}

/**
 * Exact two-sided probability of `successes` out of n fair trials (R's `binom.test` with p = 1/2): of all counts no likelier than the
 * one seen, which by symmetry is twice the smaller tail. NaN for n = 0.
 */
export function binomialTwoSidedP(successes: number, n: number): number {
  if (n < 1) return NaN;
  return Math.min(1, 2 * binomialCdf(Math.min(successes, n - successes), n, 0.5));
}
