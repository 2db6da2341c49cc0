import { invariant } from "../../errors.ts";

/**
 * A root of f between `low` and `high`, to the last digits of a double, by Chandrupatla's (1997) method: inverse quadratic steps where
 * they are safe, halving where not, so that it never leaves the bracket. The signs of f must differ at the ends (or be 0 at one); NaN
 * when f is.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [high, low];
  let [fa, fb] = [f(a), f(b)];
  if (Number.isNaN(fa) || Number.isNaN(fb)) return NaN;
  invariant(Math.sign(fa) * Math.sign(fb) <= 0, "there is no change of sign to find a root in");
  let share = 0.5;
  for (;;) {
    const x = a + share * (b - a);
    const fx = f(x);
    if (Number.isNaN(fx)) return NaN;
    const isBeyond = Math.sign(fx) === Math.sign(fa);
    const [c, fc] = isBeyond ? [a, fa] : [b, fb];
    if (!isBeyond) [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const [best, fBest] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
    const tolerance = (4 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a);
    if (fBest === 0 || !(tolerance < 0.5)) return best;
    share = Math.min(1 - tolerance, Math.max(tolerance, nextShare([a, fa], [b, fb], [c, fc])));
  }
}

type Point = readonly [x: number, f: number];

/** How far from a to b the next guess lies: by inverse quadratic interpolation where that curve is monotone, else half-way. */
function nextShare([a, fa]: Point, [b, fb]: Point, [c, fc]: Point): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  const isMonotone = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
  if (!isMonotone) return 0.5;
  return (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
}
