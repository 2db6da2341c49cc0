import { tTwoSidedP } from "../../kernels/distributions.ts";
import { mean, sampleSd } from "../../kernels/moments.ts";
import { defineTest } from "../significance-test.ts";
import { undefinedOutcome, validValues } from "./sample.ts";

/**
 * Cross-sectional t corrected for skewness (Hall's transformation): with S = mean/sd of the CARs and g = n/((n-1)(n-2)) times the sum of
 * ((CAR - mean)/sd)^3, sqrt(n) (S + g S^2/3 + g^2 S^3/27 + g/(6n)) against t(n - 1). The note carries Johnson's (1978) form, which has no
 * cubic term. NaN for fewer than three events or CARs that do not vary.
 */
export const skewT = defineTest({
  kind: "skew_t",
  title: "Skewness-corrected cross-sectional t",
  reference: "Hall 1992",
  advice:
    "A rejection says the mean CAR is not zero, when the CARs lean to one side; but on fat-tailed prices it rejects a little too often (6 to 8 % for 5 %), and events must not share dates.",
  prepare: () => null,
  evaluate({ car }) {
    const values = validValues(car);
    const n = values.length;
    const sd = sampleSd(values);
    if (n < 3 || !(sd > 0)) return undefinedOutcome(n);
    const center = mean(values);
    const ratio = center / sd;
    const skewness = (n * n * mean(values.map((value) => ((value - center) / sd) ** 3))) / ((n - 1) * (n - 2));
    const johnson = ratio + (skewness * ratio ** 2) / 3 + skewness / (6 * n);
    const statistic = Math.sqrt(n) * (johnson + (skewness ** 2 * ratio ** 3) / 27);
    const df = n - 1;
    return { n, statistic, df, pValue: tTwoSidedP(statistic, df), note: `johnson_t=${Math.sqrt(n) * johnson}` };
  },
});
