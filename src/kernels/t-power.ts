import { normalCdf, normalQuantile, tQuantile } from "./distributions.ts";

const step = 0.2;
const negligible = 1e-17;

/**
 * Power of the two-sided one-sample t test: the probability that |T| passes the critical value of `level` when T is noncentral t with
 * `df` > 0 degrees of freedom and the given noncentrality (mean / sd x sqrt n). T = (Z + noncentrality) / S, S^2 a chi-square over its degrees of
 * freedom: the normal probability given S is averaged over S by the trapezoid rule in ln S, which converges exponentially.
 */
export function tTestPower(noncentrality: number, df: number, level = 0.05): number {
  if (Number.isNaN(noncentrality) || !(df > 0)) return NaN;
  const critical = -tQuantile(level / 2, df);
  const beyond = (scale: number) =>
    normalCdf(noncentrality - critical * scale) + normalCdf(-noncentrality - critical * scale);
  // ln S has the density exp(df (u - exp(2u) / 2)) up to a constant: its peak is at 0 and its width there 1 / sqrt(2 df).
  const width = step / Math.sqrt(2 * df);
  let weights = 0;
  let sum = 0;
  for (const direction of [1, -1]) {
    for (let node = direction === 1 ? 0 : 1; ; node += 1) {
      const u = direction * node * width;
      const weight = Math.exp(df * (u - (Math.exp(2 * u) - 1) / 2));
      if (weight < negligible) break;
      weights += weight;
      sum += weight * beyond(Math.exp(u));
    }
  }
  return sum / weights;
}

/** The effects that were asked for before, by n, power and level: every window of a study asks for much the same. */
const known = new Map<string, number>();

/**
 * Smallest mean, in standard deviations, that n values show with the given power in a two-sided t test: where `tTestPower` of it x sqrt n
 * reaches the power. NaN below two values.
 */
export function detectableEffect(n: number, power = 0.8, level = 0.05): number {
  if (!(n >= 2)) return NaN;
  const key = [n, power, level].join("|");
  const found = known.get(key) ?? solveNoncentrality(n - 1, power, level) / Math.sqrt(n);
  known.set(key, found);
  return found;
}

/** Fewest values with which a mean of that many standard deviations is found with the given power; Infinity for no effect, NaN for none given. */
export function valuesNeeded(effect: number, power = 0.8, level = 0.05): number {
  const size = Math.abs(effect);
  if (Number.isNaN(size)) return NaN;
  const suffices = (n: number) => tTestPower(size * Math.sqrt(n), n - 1, level) >= power;
  let enough = 2;
  while (!suffices(enough)) {
    enough *= 2;
    if (enough > 1e9) return Infinity;
  }
  let few = enough / 2;
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (suffices(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}

/** Power grows with the noncentrality, so that halving an interval that holds the root finds it; the steps of a secant are quicker and taken where they stay inside. */
function solveNoncentrality(df: number, power: number, level: number): number {
  let low = 0;
  let high = 2 * (-tQuantile(level / 2, df) + normalQuantile(power) + 1);
  while (tTestPower(high, df, level) < power) high *= 2;
  let guess = high / 2;
  let before = { at: high, miss: tTestPower(high, df, level) - power };
  for (let round = 0; round < 200 && high - low > 1e-13 * high; round += 1) {
    const miss = tTestPower(guess, df, level) - power;
    if (miss === 0) return guess;
    if (miss > 0) high = guess;
    else low = guess;
    const secant = guess - (miss * (guess - before.at)) / (miss - before.miss);
    before = { at: guess, miss };
    const next = secant > low && secant < high ? secant : (low + high) / 2;
    if (Math.abs(next - guess) <= 1e-14 * guess) return next;
    guess = next;
  }
  return guess;
}
