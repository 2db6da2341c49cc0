import { testOneSample } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";

/** Standardized cross-sectional t: sqrt(n) mean(SCAR) / sd(SCAR) against t(n - 1). NaN for fewer than two events or no variation. */
export const bmpT = defineTest({
  kind: "bmp_t",
  title: "BMP standardized cross-sectional t",
  reference: "Boehmer, Musumeci and Poulsen 1991",
  advice:
    "A rejection says the mean standardized CAR is not zero; noisy events weigh less and event-induced variance is allowed for, but events must not share dates.",
  prepare: () => null,
  evaluate: ({ scar }) => testOneSample(scar),
});
