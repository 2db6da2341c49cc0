import { tTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { mean, sampleSd } from "../../../../kernels/moments.ts";
import type { WindowSample } from "../../sample-window.ts";
import { undefinedOutcome, validValues } from "../../sample.ts";
import { defineTest, type TestOutcome } from "../../significance-test.ts";

/**
 * Cross-sectional t corrected for skewness (Hall's transformation): with S = mean/sd of the CARs and g = n/((n-1)(n-2)) times the sum of
 * ((CAR - mean)/sd)^3, sqrt(n) (S + g S^2/3 + g^2 S^3/27 + g/(6n)) against t(n - 1). NaN for fewer than three events or CARs that do not vary.
 */
export const skewT = defineTest({
  kind: "skew_t",
  title: "Skewness-corrected cross-sectional t",
  reference: "Hall 1992",
  advice:
    "A rejection says the mean CAR is not zero, when the CARs lean to one side; but on fat-tailed prices it rejects a little too often (6 to 8 % for 5 %), and events must not share dates.",
  prepare: () => null,
  evaluate: (sample) => testCorrected(sample, ({ ratio, skewness }) => (skewness ** 2 * ratio ** 3) / 27),
});

/**
 * The same without the cubic term: sqrt(n) (S + g S^2/3 + g/(6n)) against t(n - 1). NaN for fewer than three events or CARs that do not vary.
 */
export const johnsonT = defineTest({
  kind: "johnson_t",
  title: "Johnson's skewness-adjusted t",
  reference: "Johnson 1978; Lyon, Barber and Tsai 1999",
  advice:
    "The older form of skew_t, for comparison with studies that report it; its correction turns back on itself for large effects against the skew, so prefer skew_t.",
  prepare: () => null,
  evaluate: (sample) => testCorrected(sample, () => 0),
});

interface Shape {
  /** S, mean over standard deviation. */
  readonly ratio: number;
  /** g, the sample skewness. */
  readonly skewness: number;
}

/** Johnson's three terms and one more against t(n - 1). */
function testCorrected({ car }: WindowSample, further: (shape: Shape) => number): TestOutcome {
  const values = validValues(car);
  const n = values.length;
  const sd = sampleSd(values);
  if (n < 3 || !(sd > 0)) return undefinedOutcome(n);
  const center = mean(values);
  const ratio = center / sd;
  const skewness = (n * n * mean(values.map((value) => ((value - center) / sd) ** 3))) / ((n - 1) * (n - 2));
  const corrected = ratio + (skewness * ratio ** 2) / 3 + skewness / (6 * n) + further({ ratio, skewness });
  const statistic = Math.sqrt(n) * corrected;
  const df = n - 1;
  return { n, statistic, df, pValue: tTwoSidedP(statistic, df), note: "" };
}
