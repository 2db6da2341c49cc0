import { testOneSample } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";

/** Cross-sectional t: sqrt(n) mean(CAR) / sd(CAR) against t(n - 1). NaN for fewer than two events or CARs that do not vary. */
export const csectT = defineTest({
  kind: "csect_t",
  title: "Cross-sectional t",
  reference: "Brown and Warner 1980",
  advice:
    "A rejection says the mean CAR is not zero; sound when event dates are apart, also when events raise the variance, but one wild event can hide the effect.",
  prepare: () => null,
  evaluate: ({ car }) => testOneSample(car),
});
