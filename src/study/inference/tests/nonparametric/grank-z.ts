import { normalTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { undefinedOutcome, validValues } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";
import { type PreparedRanks, prepareRanks, rankWindow } from "../shared/generalized-ranks.ts";

/**
 * Generalized rank z: sqrt(12 n (T+1)/(T-1)) Ubar_0, Ubar_0 the mean rank score of the window's standardized CARs and T the mean of T_i =
 * M_i + 1; N(0, 1), the variance being that of ranks of independent events. NaN for fewer than two events, SCARs that do not vary and
 * events without estimation values.
 */
export const grankZ = defineTest<PreparedRanks>({
  kind: "grank_z",
  title: "Generalized rank z",
  reference: "Kolari and Pynnonen 2011",
  advice:
    "As grank_t, with the variance that ranks of independent events have; events must not share dates, and with few events and strong skewness it rejects too often.",
  prepare: prepareRanks,
  evaluate(sample, prepared) {
    const ranks = rankWindow(sample, prepared);
    if (ranks === null || !(ranks.meanLength > 1)) return undefinedOutcome(validValues(sample.scar).length);
    const { n, windowScore, meanLength } = ranks;
    const statistic = Math.sqrt((12 * n * (meanLength + 1)) / (meanLength - 1)) * windowScore;
    return { n, statistic, df: null, pValue: normalTwoSidedP(statistic), note: "" };
  },
});
