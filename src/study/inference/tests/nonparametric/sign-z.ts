import { binomialTwoSidedP, normalTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { validValues } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";

/** Sign test: (w - n/2) / (sqrt(n)/2), w the number of CARs above zero (zero is not), N(0, 1); the exact binomial p is in the note. */
export const signZ = defineTest({
  kind: "sign_z",
  title: "Sign z",
  reference: "Dixon and Mood 1946",
  advice:
    "A rejection says more (or fewer) than half of the CARs are positive; use it for few or wild events, unless returns are skewed, when half is the wrong norm.",
  prepare: () => null,
  evaluate({ car }) {
    const valid = validValues(car);
    const n = valid.length;
    if (n === 0) return { n, statistic: NaN, df: null, pValue: NaN, note: "" };
    const positive = valid.filter((value) => value > 0).length;
    const statistic = (positive - n / 2) / (Math.sqrt(n) / 2);
    const note = `exact_p=${binomialTwoSidedP(positive, n)}`;
    return { n, statistic, df: null, pValue: normalTwoSidedP(statistic), note };
  },
});
