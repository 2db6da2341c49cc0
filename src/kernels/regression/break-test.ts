import type { Random } from "../random.ts";
import { solveLower, squaredLength, triangularize } from "./householder.ts";
import { regress, type Regression } from "./regression.ts";

// A point with hardly more than this left to the others is fitted by a coefficient of its own and has no residual.
const alone = 1e-10;
// The share of the observations that stand on either side of every place (Andrews 1993).
const trim = 0.15;

/** The largest F statistic over all places where coefficients may have changed. */
export interface BreakTest {
  /**
   * F of the best place: ((rss - rss with a change) / q) / (rss with a change / (n - k - q)), q the coefficients that may change; Infinity
   * where the change explains all.
   */
  readonly statistic: number;
  /** Index of the first observation after the change. */
  readonly at: number;
  readonly pValue: number;
}

/** A place, and R of the changing columns' later parts once the regressors are taken out of them. */
interface Place {
  readonly at: number;
  readonly triangle: readonly Float64Array[];
}

/**
 * Whether coefficients changed at an unknown date: the largest F over changes after floor(0.15 n) to floor(0.85 n) observations
 * (Andrews 1993), its p by the fixed-regressor bootstrap that allows for unequal variances (Hansen 2000): each draw takes for y the
 * residuals of the regression without a change, e_i / sqrt(1 - h_i) with leverage h_i, their signs at random (Davidson and Flachaire 2008);
 * p = (1 + number of draws that reach F) / (draws + 1). `fixed` columns keep their coefficients, `changing` ones may not. Null where the
 * regression or every place is undetermined, or no degree of freedom is left.
 */
export function breakTest(
  fixed: readonly Float64Array[],
  changing: readonly Float64Array[],
  y: Float64Array,
  draws: number,
  random: Random,
): BreakTest | null {
  const regression = regress([...fixed, ...changing], y);
  if (regression === null || !(regression.residualSumOfSquares > 0)) return null;
  const freedom = regression.n - regression.k - changing.length;
  const places = freedom < 1 ? [] : placesOf(regression, changing);
  if (places.length === 0) return null;
  const search = (residuals: Float64Array) => largestF(residuals, changing, places, freedom);
  const observed = search(regression.residuals);
  const sizes = regression.residuals.map((residual, t) => {
    const rest = 1 - (regression.leverages[t] as number);
    return rest > alone ? residual / Math.sqrt(rest) : 0;
  });
  let hits = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const flipped = sizes.map((size) => (random.nextInt(2) === 0 ? -size : size));
    // What ties with the observed one must count in spite of rounding.
    if (search(residualsOf(regression, flipped)).statistic >= observed.statistic * (1 - 1e-12)) hits += 1;
  }
  return { ...observed, pValue: (1 + hits) / (draws + 1) };
}

/** Every place where the later parts of the changing columns are not made of the regressors. */
function placesOf(regression: Regression, changing: readonly Float64Array[]): Place[] {
  const { n } = regression;
  const least = changing.length + 1;
  const first = Math.max(least, Math.floor(trim * n));
  const last = Math.min(n - least, Math.floor((1 - trim) * n));
  const places: Place[] = [];
  for (let at = first; at <= last; at += 1) {
    const later = changing.map((column) => column.map((value, t) => (t < at ? 0 : value)));
    const sizes = later.map((column) => Math.sqrt(squaredLength(column)));
    const left = later.map((column) => residualsOf(regression, column));
    const triangle = triangularize(left, sizes, new Float64Array(n));
    if (triangle !== null) places.push({ at, triangle: triangle.map((column) => column.slice(0, changing.length)) });
  }
  return places;
}

/** The first of the largest F, from residuals of the regression without a change: what a change explains is |R'^-1 s|^2, s the later sums of x e. */
function largestF(
  residuals: Float64Array,
  changing: readonly Float64Array[],
  places: readonly Place[],
  freedom: number,
): { readonly statistic: number; readonly at: number } {
  const total = squaredLength(residuals);
  const sums = new Float64Array(changing.length);
  let best = { statistic: NaN, at: -1 };
  let t = residuals.length;
  for (const { at, triangle } of places.toReversed()) {
    while (t > at) {
      t -= 1;
      for (const [j, column] of changing.entries()) {
        sums[j] = (sums[j] as number) + (column[t] as number) * (residuals[t] as number);
      }
    }
    const explained = squaredLength(solveLower(triangle, sums));
    // A change that explains all leaves nothing, of which rounding can make a little less.
    const left = Math.max(0, total - explained);
    const statistic = explained / changing.length / (left / freedom);
    if (!(statistic < best.statistic)) best = { statistic, at };
  }
  return best;
}

/** y less what the regressors explain of it. */
function residualsOf({ columns, inverse, k }: Regression, y: Float64Array): Float64Array {
  const products = columns.map((column) => column.reduce((sum, value, t) => sum + value * (y[t] as number), 0));
  const left = y.slice();
  for (const [i, column] of columns.entries()) {
    const coefficient = products.reduce((sum, value, j) => sum + (inverse[i * k + j] as number) * value, 0);
    for (let t = 0; t < left.length; t += 1) {
      left[t] = (left[t] as number) - coefficient * (column[t] as number);
    }
  }
  return left;
}
