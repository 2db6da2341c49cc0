import { countNumbers } from "../../kernels/ascending.ts";
import { midranks } from "../../kernels/ranks/ranks.ts";
import { emptyMatrix, type EstimatedPanel, type Matrix, rowOf } from "../normal-returns/index.ts";

/** The abnormal returns of each event's estimation window in order of size, which every rank test starts from. */
export interface EstimationOrder {
  /** M_i: how many are valid. */
  readonly counts: Float64Array;
  /** Midranks from 1 among the event's valid ones, events x positions; NaN where not valid. */
  readonly ranks: Matrix;
  /** The same returns ascending, NaN last. */
  readonly sorted: Matrix;
}

const known = new WeakMap<EstimatedPanel, EstimationOrder>();

/** Sorts every event's estimation window, once for all tests of a panel. */
export function estimationOrder(panel: EstimatedPanel): EstimationOrder {
  const order = known.get(panel) ?? sortAll(panel.estimationAr);
  known.set(panel, order);
  return order;
}

function sortAll(estimationAr: Matrix): EstimationOrder {
  const counts = new Float64Array(estimationAr.rows);
  const ranks = emptyMatrix(estimationAr.rows, estimationAr.columns);
  const sorted = emptyMatrix(estimationAr.rows, estimationAr.columns);
  for (let event = 0; event < estimationAr.rows; event += 1) {
    const ascending = rowOf(sorted, event);
    midranks(rowOf(estimationAr, event), rowOf(ranks, event), ascending);
    counts[event] = countNumbers(ascending);
  }
  return { counts, ranks, sorted };
}
