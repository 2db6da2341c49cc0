import { normalTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { undefinedOutcome } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";
import { patellEvents, scarZ } from "../shared/patell-variance.ts";

/**
 * Standardized residual test on whole windows: sum of SCAR / sqrt(sum of d_i/(d_i-2)), N(0, 1). SCAR holds the covariance of forecast
 * errors within the window, which patell_z leaves out; for one observation the two are one. NaN, with a note, when any d_i <= 2.
 */
export const patellScarZ = defineTest({
  kind: "patell_scar_z",
  title: "Patell z of standardized CARs (J2)",
  reference: "Mikkelson and Partch 1988; Campbell, Lo and MacKinlay 1997",
  advice:
    "Patell's test with the window's forecast errors counted in full, the better one of the two for long windows; it rejects too often when events raise the variance or share dates, so do not trust it by itself.",
  prepare: () => null,
  evaluate(sample) {
    const { events, note } = patellEvents(sample);
    const n = events.length;
    if (n === 0 || note !== "") return undefinedOutcome(n, note);
    const statistic = scarZ(sample, events);
    return { n, statistic, df: null, pValue: normalTwoSidedP(statistic), note };
  },
});
