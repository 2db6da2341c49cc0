import { mean } from "../../../../kernels/moments.ts";
import { drawSignedSums, signedSums } from "../../../../kernels/ranks/sign-flips.ts";
import { oneSampleT, validValues } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";

const largestEnumerated = 14;
const drawCount = 9999;

/**
 * Sign-flip test of the cross-sectional t. As flips leave the sum of squares alone, |t| of a flipped sample reaches the observed one exactly
 * when |sum| does, so sums are compared, within 1e-12 of the sum of |CAR| to count a tie as one in spite of rounding. All 2^n flips for n <=
 * 14: p = hits / 2^n; else 9999 draws: p = (1 + hits) / 10000. NaN where the t is.
 */
export const signflipP = defineTest({
  kind: "signflip_p",
  title: "Sign-flip test of the cross-sectional t",
  reference: "Fisher 1935",
  advice:
    "A rejection says the CARs are not symmetric about zero, with no appeal to normality; the test for few events, if their signs could have come out otherwise.",
  prepare: () => null,
  evaluate({ car }, _prepared, random) {
    const values = validValues(car);
    const n = values.length;
    const statistic = oneSampleT(values);
    if (Number.isNaN(statistic)) return { n, statistic, df: null, pValue: NaN, note: "" };
    const tolerance = 1e-12 * n * mean(values.map(Math.abs));
    const threshold = Math.abs(n * mean(values)) - tolerance;
    const countHits = (sums: Float64Array) => sums.filter((sum) => Math.abs(sum) >= threshold).length;
    if (n <= largestEnumerated) {
      const pValue = countHits(signedSums(values)) / 2 ** n;
      return { n, statistic, df: null, pValue, note: `enumerated, 2^${n}` };
    }
    const pValue = (1 + countHits(drawSignedSums(values, drawCount, random))) / (drawCount + 1);
    return { n, statistic, df: null, pValue, note: `${drawCount} draws` };
  },
});
