import { tTwoSidedP } from "../../../kernels/distributions/distributions.ts";
import type { ComparisonTest } from "../comparison-test.ts";
import { differenceOfMeans } from "../difference-of-means.ts";

/** Welch's t: difference of means over its standard error, t with Satterthwaite's df. NaN below two values a group or without variation. */
export const welch: ComparisonTest = {
  kind: "welch",
  title: "Welch t",
  reference: "Welch 1947",
  statisticColumn: "welch_t",
  pValueColumn: "welch_p",
  evaluate(first, second) {
    const { difference, standardError, df } = differenceOfMeans(first, second);
    const statistic = difference / standardError;
    return { statistic, pValue: tTwoSidedP(statistic, df) };
  },
};
