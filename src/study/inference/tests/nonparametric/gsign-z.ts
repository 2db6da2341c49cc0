import { normalTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { mean } from "../../../../kernels/moments.ts";
import { type EstimatedPanel, rowOf } from "../../../normal-returns/index.ts";
import { defineTest } from "../../significance-test.ts";

/**
 * Generalized sign test: (w - n p) / sqrt(n p (1 - p)), N(0, 1). w counts CARs above zero; p is the mean over the same events of the share
 * of positive abnormal returns in the estimation window. NaN when no event has both, or when p is 0 or 1.
 */
export const gsignZ = defineTest<Float64Array>({
  kind: "gsign_z",
  title: "Generalized sign z",
  reference: "Cowan 1992",
  advice:
    "A rejection says more CARs are positive than such returns usually are; the sign test to use when returns are skewed and the window is short (10 % for 5 % over eleven observations), and it wants events on different dates.",
  prepare: positiveShares,
  evaluate({ car }, shares) {
    const events = [...car.keys()].filter((event) => !Number.isNaN(car[event]) && !Number.isNaN(shares[event]));
    const n = events.length;
    const share = mean(Float64Array.from(events, (event) => shares[event] ?? NaN));
    if (!(share > 0 && share < 1)) return { n, statistic: NaN, df: null, pValue: NaN, note: "" };
    const positive = events.filter((event) => (car[event] ?? NaN) > 0).length;
    const statistic = (positive - n * share) / Math.sqrt(n * share * (1 - share));
    return { n, statistic, df: null, pValue: normalTwoSidedP(statistic), note: `expected_share=${share}` };
  },
});

/** Share of valid estimation-window abnormal returns above zero, for each event. */
function positiveShares({ count, estimationAr }: EstimatedPanel): Float64Array {
  return Float64Array.from({ length: count }, (_, event) => {
    let valid = 0;
    let positive = 0;
    for (const ar of rowOf(estimationAr, event)) {
      if (Number.isNaN(ar)) continue;
      valid++;
      if (ar > 0) positive++;
    }
    return positive / valid;
  });
}
