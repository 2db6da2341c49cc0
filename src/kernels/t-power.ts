import { normalQuantile, tQuantile } from "./distributions.ts";
import { noncentralTTwoSidedP } from "./noncentral-t.ts";
import { findRoot } from "./root.ts";

/**
 * Power of the two-sided t test: the probability that |T| passes the critical value of `level` when T is noncentral t with `df` >= 1
 * degrees of freedom (any real number) and the given noncentrality (the true mean in standard errors), both tails counted (Cohen 1988;
 * R's `power.t.test(strict = TRUE)`). To 1e-12; NaN below df 1.
 */
export function tTestPower(noncentrality: number, df: number, level = 0.05): number {
  if (!(df >= 1)) return NaN;
  return noncentralTTwoSidedP(-tQuantile(level / 2, df), df, Math.abs(noncentrality));
}

/** What was asked for before, by df, power and level: every window of a study asks for much the same. */
const known = new Map<string, number>();

/** Smallest true mean, in standard errors, that a two-sided t test with df degrees of freedom finds with the given power; NaN below df 1. */
export function detectableNoncentrality(df: number, power = 0.8, level = 0.05): number {
  if (!(df >= 1)) return NaN;
  const key = [df, power, level].join("|");
  const found = known.get(key) ?? solveNoncentrality(df, power, level);
  known.set(key, found);
  return found;
}

/** The same for one sample, in standard deviations: sqrt(n) of them are n - 1 degrees of freedom's standard errors. NaN below two values. */
export function detectableEffect(n: number, power = 0.8, level = 0.05): number {
  return detectableNoncentrality(n - 1, power, level) / Math.sqrt(n);
}

const mostValues = 2 ** 40;

/**
 * Fewest values, at least 2, with which a mean of that many standard deviations is found with the given power. NaN where none is given,
 * for no effect, which no number of values finds, and beyond 2^40 values.
 */
export function valuesNeeded(effect: number, power = 0.8, level = 0.05): number {
  const size = Math.abs(effect);
  if (!(size > 0 && size < Infinity)) return NaN;
  const suffices = (n: number) => tTestPower(size * Math.sqrt(n), n - 1, level) >= power;
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
function solveNoncentrality(df: number, power: number, level: number): number {
  let high = 2 * (-tQuantile(level / 2, df) + normalQuantile(power) + 1);
  while (tTestPower(high, df, level) < power) high *= 2;
  return findRoot((noncentrality) => tTestPower(noncentrality, df, level) - power, 0, high);
}
