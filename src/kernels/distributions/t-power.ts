import { normalQuantile, tQuantile } from "./distributions.ts";
import { noncentralTTwoSidedP } from "./noncentral-t.ts";
import { findRoot } from "./root.ts";

const level = 0.05;
const wantedPower = 0.8;

/**
 * Power of the two-sided 5 % t test: the probability that |T| passes the critical value when T is noncentral t with `df` >= 1
 * degrees of freedom (any real number) and the given noncentrality (the true mean in standard errors), both tails counted (Cohen 1988;
 * R's `power.t.test(strict = TRUE)`). To 1e-12; NaN below df 1.
 */
export function tTestPower(noncentrality: number, df: number): number {
  if (!(df >= 1)) return NaN;
  return noncentralTTwoSidedP(-tQuantile(level / 2, df), df, Math.abs(noncentrality));
}

/** What was asked for before, by df: every window of a study asks for much the same. */
const known = new Map<number, number>();

/** Smallest true mean, in standard errors, that a two-sided 5 % t test with df degrees of freedom finds with 80 % power; NaN below df 1. */
export function detectableNoncentrality(df: number): number {
  if (!(df >= 1)) return NaN;
  const found = known.get(df) ?? solveNoncentrality(df);
  known.set(df, found);
  return found;
}

/** The same for one sample, in standard deviations: sqrt(n) of them are n - 1 degrees of freedom's standard errors. NaN below two values. */
export function detectableEffect(n: number): number {
  return detectableNoncentrality(n - 1) / Math.sqrt(n);
}

const mostValues = 2 ** 40;

/**
 * Fewest values, at least 2, with which a mean of that many standard deviations is found with 80 % power. NaN where none is given,
 * for no effect, which no number of values finds, and beyond 2^40 values.
 */
export function valuesNeeded(effect: number): number {
  const size = Math.abs(effect);
  if (!(size > 0 && size < Infinity)) return NaN;
  const suffices = (n: number) => tTestPower(size * Math.sqrt(n), n - 1) >= wantedPower;
  let enough = 2;
  while (!suffices(enough)) {
    enough *= 2;
    if (enough > mostValues) return NaN;
  }
  let few = enough / 2;
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (suffices(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}

/** Power grows with the noncentrality, from `level` at 0 towards 1. */
function solveNoncentrality(df: number): number {
  let high = 2 * (-tQuantile(level / 2, df) + normalQuantile(wantedPower) + 1);
  while (tTestPower(high, df) < wantedPower) high *= 2;
  return findRoot((noncentrality) => tTestPower(noncentrality, df) - wantedPower, 0, high);
}
