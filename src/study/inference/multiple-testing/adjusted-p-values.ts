/**
 * Adjusts the p-values that exist, in ascending order, and puts the results back in place; NaN ones are not of the family and stay NaN.
 * `adjust` gets one p-value, its rank from 1 and the family's size.
 */
function adjustSorted(
  pValues: Float64Array,
  direction: "step-down" | "step-up",
  adjust: (p: number, rank: number, count: number) => number,
): Float64Array {
  const order = [...pValues.keys()].filter((i) => !Number.isNaN(pValues[i]));
  order.sort((a, b) => (pValues[a] ?? NaN) - (pValues[b] ?? NaN));
  const count = order.length;
  const raw = order.map((index, i) => ({ index, value: adjust(pValues[index] ?? NaN, i + 1, count) }));
  const stepDown = direction === "step-down";
  if (!stepDown) raw.reverse();
  const adjusted = new Float64Array(pValues.length).fill(NaN);
  let bound = stepDown ? 0 : 1;
  for (const { index, value } of raw) {
    // Adjusted values keep the order of the raw ones.
    bound = stepDown ? Math.max(bound, Math.min(1, value)) : Math.min(bound, value);
    adjusted[index] = bound;
  }
  return adjusted;
}

/** Bonferroni: each p-value times their number, at most 1; controls the chance of any false rejection. NaN is not counted and stays NaN. */
export function bonferroni(pValues: Float64Array): Float64Array {
  const count = pValues.filter((p) => !Number.isNaN(p)).length;
  return pValues.map((p) => Math.min(1, count * p));
}

/** Holm 1979, step-down: the same guarantee as Bonferroni and never larger. NaN is not counted and stays NaN. */
export function holm(pValues: Float64Array): Float64Array {
  return adjustSorted(pValues, "step-down", (p, rank, count) => (count - rank + 1) * p);
}

/** Benjamini and Hochberg 1995, step-up: controls the share of false rejections, for independent tests. NaN is not counted and stays NaN. */
export function benjaminiHochberg(pValues: Float64Array): Float64Array {
  return adjustSorted(pValues, "step-up", (p, rank, count) => (count / rank) * p);
}

/** Benjamini and Yekutieli 2001, step-up: controls that share under any dependence. NaN is not counted and stays NaN. */
export function benjaminiYekutieli(pValues: Float64Array): Float64Array {
  return adjustSorted(pValues, "step-up", (p, rank, count) => ((harmonic(count) * count) / rank) * p);
}

/** 1 + 1/2 + ... + 1/count. */
function harmonic(count: number): number {
  let total = 0;
  for (let i = count; i >= 1; i--) total += 1 / i;
  return total;
}
