import { sampleSd } from "../../../../kernels/moments.ts";
import { columnOf, type EstimatedPanel } from "../../../normal-returns/index.ts";
import { validValues } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";
import { rankScorer } from "../shared/rank-scores.ts";
import { standardizedPath, testPath } from "../shared/score-path.ts";

/**
 * Corrado's rank test after allowing for event-induced variance: as rank_z, but each abnormal return is first divided by the event's s_i,
 * and each observation of the event window by the standard deviation of those quotients across events. N(0, 1). NaN where that
 * deviation does not exist (one event) or is 0, and where rank_z is.
 */
export const rankCzZ = defineTest<Float64Array>({
  kind: "rank_cz_z",
  title: "Corrado-Zivney rank z",
  reference: "Corrado and Zivney 1992",
  advice:
    "The rank test for events that raise the variance; with few events and strong skewness it rejects too often, where rank_z does not.",
  prepare: scaledRankPath,
  evaluate: testPath,
});

function scaledRankPath(panel: EstimatedPanel): Float64Array {
  const { ar, sigma } = panel;
  const spread = Float64Array.from({ length: ar.columns }, (_, column) =>
    sampleSd(validValues(columnOf(ar, column).map((value, event) => value / (sigma[event] ?? NaN)))),
  );
  // Division by an event's own s_i changes none of its ranks, and so is left out.
  const values = ar.values.map((value, cell) => {
    const common = spread[cell % ar.columns] ?? NaN;
    return common > 0 ? value / common : NaN;
  });
  return standardizedPath(panel, rankScorer(panel, { ...ar, values }));
}
