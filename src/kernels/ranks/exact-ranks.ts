import { invariant } from "../../errors.ts";

/** Twice the smaller tail of a discrete distribution at `index`, the index itself in both tails; at most 1. */
function twoSidedTail(counts: Float64Array, index: number): number {
  let below = 0;
  let above = 0;
  let total = 0;
  counts.forEach((count, at) => {
    total += count;
    if (at <= index) below += count;
    if (at >= index) above += count;
  });
  return Math.min(1, (2 * Math.min(below, above)) / total);
}

/**
 * Exact two-sided probability of the Wilcoxon signed-rank sum W+ of n untied values (R's `psignrank`): by dynamic programming over the
 * subsets of 1 .. n with each sum. For n up to 50, where the counts are still exact.
 */
export function signedRankTwoSidedP(rankSum: number, n: number): number {
  invariant(n >= 1 && n <= 50, "the exact signed-rank distribution is for 1 to 50 values");
  const highest = (n * (n + 1)) / 2;
  const counts = new Float64Array(highest + 1);
  counts[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let total = highest; total >= rank; total--) {
      counts[total] = (counts[total] as number) + (counts[total - rank] as number);
    }
  }
  return twoSidedTail(counts, rankSum);
}

/**
 * Exact two-sided probability of the Mann-Whitney U of two untied samples (R's `pwilcox`). The number of orders with each U are the
 * coefficients of the Gaussian binomial, the product over i = 1 .. m of (1 - q^(n+i)) / (1 - q^i). For sizes up to 25, where they are
 * exact.
 */
export function rankSumTwoSidedP(u: number, m: number, n: number): number {
  invariant(m >= 1 && n >= 1 && m <= 25 && n <= 25, "the exact rank-sum distribution is for samples of 1 to 25");
  const counts = new Float64Array(m * n + 1);
  counts[0] = 1;
  for (let i = 1; i <= m; i++) {
    for (let at = counts.length - 1; at >= n + i; at--) {
      counts[at] = (counts[at] as number) - (counts[at - n - i] as number);
    }
    for (let at = i; at < counts.length; at++) counts[at] = (counts[at] as number) + (counts[at - i] as number);
  }
  return twoSidedTail(counts, u);
}
