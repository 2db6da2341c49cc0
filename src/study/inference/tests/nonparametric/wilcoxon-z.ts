import { normalTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { signedRankTwoSidedP } from "../../../../kernels/ranks/exact-ranks.ts";
import { midranks, tieCorrection, tieNear } from "../../../../kernels/ranks/ranks.ts";
import { rounding } from "../../../../kernels/rounding.ts";
import { defineTest } from "../../significance-test.ts";

const largestExact = 25;

/**
 * Wilcoxon signed ranks of the n CARs that are neither missing nor zero: W+ less its mean n(n+1)/4, over the root of
 * n(n+1)(2n+1)/24 - sum(c^3-c)/48, c the sizes of tied groups; no continuity correction. Sizes within 1e-12 are tied. The p-value
 * is exact for n <= 25 without ties (then the note carries the normal one), else normal.
 */
export const wilcoxonZ = defineTest({
  kind: "wilcoxon_z",
  title: "Wilcoxon signed-rank z",
  reference: "Wilcoxon 1945",
  advice:
    "A rejection says the CARs are not symmetric about zero; robust to wild events and exact for few, but it takes skewness for an effect.",
  prepare: () => null,
  evaluate({ car }) {
    const values = car.filter((value) => !Number.isNaN(value) && value !== 0);
    const n = values.length;
    if (n === 0) return { n, statistic: NaN, df: null, pValue: NaN, note: "" };
    const sizes = tieNear(values.map(Math.abs), rounding);
    const rankSum = midranks(sizes).reduce((sum, rank, i) => sum + ((values[i] ?? 0) > 0 ? rank : 0), 0);
    const ties = tieCorrection(sizes);
    const variance = (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48;
    const statistic = (rankSum - (n * (n + 1)) / 4) / Math.sqrt(variance);
    const normalP = normalTwoSidedP(statistic);
    if (n > largestExact || ties > 0) return { n, statistic, df: null, pValue: normalP, note: "" };
    return { n, statistic, df: null, pValue: signedRankTwoSidedP(rankSum, n), note: `exact; normal_p=${normalP}` };
  },
});
