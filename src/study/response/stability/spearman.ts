import { correlation } from "../../../kernels/correlation.ts";
import { tTwoSidedP } from "../../../kernels/distributions/distributions.ts";
import { midranks } from "../../../kernels/ranks/ranks.ts";
import { findingOf, type StabilityCheck } from "../stability-check.ts";

/**
 * Correlation of the ranks of the outcome and of the event's own surprise, ties sharing the mean of their ranks: rho, and
 * rho sqrt((n - 2) / (1 - rho^2)) against t(n - 2), which is R's cor.test(method = "spearman", exact = FALSE). NaN below three events and
 * where either does not vary; the test also where the ranks agree completely.
 */
export const spearman: StabilityCheck = {
  kind: "spearman",
  title: "Spearman's rank correlation",
  reference: "Spearman 1904; Kendall and Stuart 1973",
  advice:
    "Whether larger surprises go with larger moves whatever the shape; wild events weigh no more than others. The size is no slope.",
  find(sample) {
    const n = sample.events.length;
    const estimate = correlation(midranks(sample.surprise), midranks(sample.y), 3);
    const df = n > 2 ? n - 2 : NaN;
    const rest = 1 - estimate * estimate;
    const statistic = rest > 1e-12 ? estimate * Math.sqrt(df / rest) : NaN;
    const pValue = Number.isNaN(statistic) ? NaN : tTwoSidedP(statistic, df);
    return [findingOf(sample, "surprise", "", { estimate, statistic, df, pValue })];
  },
};
