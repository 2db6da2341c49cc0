import { tTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { undefinedOutcome, validValues } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";
import { type PreparedRanks, prepareRanks, rankWindow } from "../shared/generalized-ranks.ts";

/** Below this share of T' the remainder T' - 1 - Z^2 is rounding noise about its least value, 0. */
const negligible = 1e-12;

/**
 * Generalized rank t: Z = Ubar_0 / S, the mean rank score of the window's standardized CARs over the deviation of mean scores across the T'
 * observations; Z sqrt((T'-2) / (T'-1-Z^2)) against t(T' - 2). NaN for fewer than two events, SCARs that do not vary, T' <= 2 and
 * Z^2 = T' - 1, when no other observation differs from the rest.
 */
export const grankT = defineTest<PreparedRanks>({
  kind: "grank_t",
  title: "Generalized rank t",
  reference: "Kolari and Pynnonen 2011",
  advice:
    "A rejection says the CARs rank unlike single returns, event-induced variance and one date shared by many events allowed for; with few events and strong skewness it rejects too often.",
  prepare: prepareRanks,
  evaluate(sample, prepared) {
    const ranks = rankWindow(sample, prepared);
    if (ranks === null) return undefinedOutcome(validValues(sample.scar).length);
    const { n, windowScore, variance, length } = ranks;
    const z = windowScore / Math.sqrt(variance);
    const df = length - 2;
    const remainder = length - 1 - z * z;
    if (df < 1 || !(remainder > length * negligible)) return undefinedOutcome(n);
    const statistic = z * Math.sqrt(df / remainder);
    return { n, statistic, df, pValue: tTwoSidedP(statistic, df), note: "" };
  },
});
