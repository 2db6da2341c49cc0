import { normalTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { sum } from "../../../../kernels/moments.ts";
import { undefinedOutcome, validValues } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";

/**
 * Aggregated model variance: mean(CAR) / ((1/n) sqrt(sum of s_i^2 c_i)), that is the sum of CARs over the root of their summed squared
 * standard errors; N(0, 1). For one observation c_i is C_it. NaN without events.
 */
export const j1Z = defineTest({
  kind: "j1_z",
  title: "Aggregated model variance z (J1)",
  reference: "MacKinlay 1997; Campbell, Lo and MacKinlay 1997",
  advice:
    "A rejection says the mean CAR is large against the risk that the estimation windows showed; wild events weigh most, and it rejects too often when events raise the variance or share dates, so do not trust it by itself.",
  prepare: () => null,
  evaluate({ car, standardError }) {
    const cars = validValues(car);
    const n = cars.length;
    const variance = sum(validValues(standardError).map((error) => error * error));
    if (!(variance > 0)) return undefinedOutcome(n);
    const statistic = sum(cars) / Math.sqrt(variance);
    return { n, statistic, df: null, pValue: normalTwoSidedP(statistic), note: "" };
  },
});
