import { normalTwoSidedP } from "../../../kernels/distributions/distributions.ts";
import { rankSumTwoSidedP } from "../../../kernels/ranks/exact-ranks.ts";
import { midranks, tieCorrection, tieNear } from "../../../kernels/ranks/ranks.ts";
import { rounding } from "../../../kernels/rounding.ts";
import type { ComparisonTest } from "../comparison-test.ts";

const largestExact = 25;

/**
 * Mann-Whitney: U of the first group less its mean mn/2, over the root of mn/12 ((N+1) - sum(c^3-c)/(N(N-1))), c the sizes of tied groups;
 * no continuity correction; values within 1e-12 are tied. The p-value is exact when both groups have at most 25 values and none are tied,
 * else normal. NaN when a group is empty or all values are equal.
 */
export const mannWhitney: ComparisonTest = {
  kind: "mann_whitney",
  title: "Mann-Whitney rank sum",
  reference: "Mann and Whitney 1947",
  statisticColumn: "mann_whitney_z",
  pValueColumn: "mann_whitney_p",
  evaluate(first, second) {
    const m = first.length;
    const n = second.length;
    if (m === 0 || n === 0) return { statistic: NaN, pValue: NaN };
    const together = new Float64Array(m + n);
    together.set(first);
    together.set(second, m);
    const all = tieNear(together, rounding);
    const rankSum = midranks(all)
      .subarray(0, m)
      .reduce((sum, rank) => sum + rank, 0);
    const u = rankSum - (m * (m + 1)) / 2;
    const ties = tieCorrection(all);
    const total = m + n;
    const variance = ((m * n) / 12) * (total + 1 - ties / (total * (total - 1)));
    if (!(variance > 0)) return { statistic: NaN, pValue: NaN };
    const statistic = (u - (m * n) / 2) / Math.sqrt(variance);
    const exact = ties === 0 && m <= largestExact && n <= largestExact && !Number.isNaN(u);
    return { statistic, pValue: exact ? rankSumTwoSidedP(u, m, n) : normalTwoSidedP(statistic) };
  },
};
