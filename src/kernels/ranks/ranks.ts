import { median as medianOf } from "simple-statistics";

import { invariant } from "../../errors.ts";
import { countBelow, countNumbers, countUpTo } from "../ascending.ts";

/**
 * Ranks from 1, equal values sharing the mean of their ranks (as R's `rank(ties = "average", na.last = "keep")`): NaN keeps NaN and
 * is not counted. Writes into `ranks` and sorts in `scratch` (both as long as `values`) when given, so that many calls allocate nothing.
 */
export function midranks(
  values: Float64Array,
  ranks: Float64Array = new Float64Array(values.length),
  scratch: Float64Array = new Float64Array(values.length),
): Float64Array {
  invariant(ranks.length === values.length && scratch.length === values.length, "midranks needs arrays of one length");
  scratch.set(values);
  scratch.sort();
  const count = countNumbers(scratch);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) {
      ranks[i] = NaN;
      continue;
    }
    const below = countBelow(scratch, count, value);
    const tied = below + 1 < count && scratch[below + 1] === value;
    ranks[i] = tied ? (below + 1 + countUpTo(scratch, count, value)) / 2 : below + 1;
  }
  return ranks;
}

/** The same values, those no more than `tolerance` above the smallest of their like made equal to it: ties but for rounding are ties. */
export function tieNear(values: Float64Array, tolerance: number): Float64Array {
  const sorted = values.slice().sort();
  const count = countNumbers(sorted);
  const shared = sorted.slice();
  for (let at = 1; at < count; at++) {
    const start = shared[at - 1] as number;
    if ((sorted[at] as number) - start <= tolerance) shared[at] = start;
  }
  return values.map((value) => (Number.isNaN(value) ? NaN : (shared[countBelow(sorted, count, value)] as number)));
}

/** Sum of c^3 - c over the groups of c equal values: 0 without ties. NaN values are in no group. */
export function tieCorrection(values: Float64Array): number {
  const sorted = values.slice().sort();
  let total = 0;
  let size = 1;
  for (let i = 1; i <= sorted.length; i++) {
    if (sorted[i] === sorted[i - 1]) size++;
    else {
      total += size ** 3 - size;
      size = 1;
    }
  }
  return total;
}

/** Middle value, or the mean of the two middle ones; NaN of nothing and when any value is NaN. */
export function median(values: Float64Array): number {
  if (values.length === 0 || values.some(Number.isNaN)) return NaN;
  return medianOf(values as unknown as readonly number[]);
}
