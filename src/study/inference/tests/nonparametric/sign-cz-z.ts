import { jointMedian } from "../../../../kernels/ranks/joint-ranks.ts";
import { type EstimatedPanel, rowOf } from "../../../normal-returns/index.ts";
import { estimationOrder } from "../../estimation-order.ts";
import { defineTest } from "../../significance-test.ts";
import { standardizedPath, testPath } from "../shared/score-path.ts";

/**
 * Sign test about each event's own median: as rank_z, but an abnormal return counts +1 above the median of the event's valid ones over
 * estimation and whole event window, -1 below and 0 at it. N(0, 1). NaN where rank_z is.
 */
export const signCzZ = defineTest<Float64Array>({
  kind: "sign_cz_z",
  title: "Corrado-Zivney sign z",
  reference: "Corrado and Zivney 1992",
  advice:
    "A rejection says these observations lie on one side of the events' own medians; neither skewness, wild events nor raised variance mislead it. It finds less than the others where errors are normal, and windows must not overlap.",
  prepare: signPath,
  evaluate: testPath,
});

function signPath(panel: EstimatedPanel): Float64Array {
  const { ar, estimationAr } = panel;
  const order = estimationOrder(panel);
  const sorted = new Float64Array(ar.columns);
  const writeSigns = (values: Float64Array, median: number, signs: Float64Array) => {
    for (let t = 0; t < values.length; t++) signs[t] = Math.sign((values[t] as number) - median);
  };
  return standardizedPath(panel, (event, before, within) => {
    const values = rowOf(ar, event);
    sorted.set(values);
    sorted.sort();
    const median = jointMedian(rowOf(order.sorted, event), sorted);
    writeSigns(rowOf(estimationAr, event), median, before);
    writeSigns(values, median, within);
  });
}
