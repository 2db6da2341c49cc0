import { invariant } from "../../errors.ts";

/**
 * Step-down max-t p-values (Westfall and Young 1993; Romano and Wolf 2005, 2016): with the hypotheses in descending order of what was
 * observed, p_j = (1 + number of draws in which the largest of hypotheses j, j + 1, ... is at least that of j) / (B + 1), never
 * below an earlier one. `observed` says how extreme each hypothesis is, larger being more so; `drawn` the same under no effect, one
 * row a draw. Controls the chance of any false rejection with the dependence that the draws have. NaN hypotheses are not of the family;
 * a draw's NaN counts as extreme for its own hypothesis, and as nothing for the others.
 */
export function romanoWolf(observed: Float64Array, drawn: Float64Array): Float64Array {
  const width = observed.length;
  invariant(width === 0 || drawn.length % width === 0, "every draw has a value for each hypothesis");
  const order = [...observed.keys()].filter((index) => !Number.isNaN(observed[index]));
  order.sort((a, b) => (observed[b] as number) - (observed[a] as number));
  const draws = width === 0 ? 0 : drawn.length / width;
  const hits = new Float64Array(order.length);
  for (let draw = 0; draw < draws; draw += 1) {
    let largest = -Infinity;
    for (let rank = order.length - 1; rank >= 0; rank -= 1) {
      const index = order[rank] as number;
      const value = drawn[draw * width + index] as number;
      if (value > largest) largest = value;
      if (Number.isNaN(value) || isAtLeast(largest, observed[index] as number)) hits[rank] = (hits[rank] as number) + 1;
    }
  }
  const adjusted = new Float64Array(width).fill(NaN);
  let bound = 0;
  for (const [rank, index] of order.entries()) {
    bound = Math.max(bound, (1 + (hits[rank] as number)) / (draws + 1));
    adjusted[index] = bound;
  }
  return adjusted;
}

/** Whether a draw is as extreme as what was observed; one that ties but for rounding is. */
export function isAtLeast(drawn: number, observed: number): boolean {
  return drawn >= observed - 1e-12 * Math.abs(observed);
}
