import { countNumbers } from "../../kernels/ascending.ts";
import { midranks } from "../../kernels/ranks/ranks.ts";
import { emptyMatrix, type EstimatedPanel, type Matrix, rowOf } from "../normal-returns/index.ts";
import { panelOrigin, takeRows, takeValues } from "./parts/take-events.ts";

/** The abnormal returns of each event's estimation window in order of size, which every rank test starts from. */
export interface EstimationOrder {
  /** M_i: how many are valid. */
  readonly counts: Float64Array;
  /** Midranks from 1 among the event's valid ones, events x positions; NaN where not valid. */
  readonly ranks: Matrix;
  /** The same returns ascending, NaN last. */
  readonly sorted: Matrix;
}

/** A part of a panel has the order of the whole's events, which does not depend on the others. */
const known = new WeakMap<EstimatedPanel, EstimationOrder>();

/** Sorts every event's estimation window, once for all tests of a panel. */
export function estimationOrder(panel: EstimatedPanel): EstimationOrder {
  const origin = panelOrigin(panel);
  const order =
    known.get(panel) ??
    (origin === undefined ? sortAll(panel.estimationAr) : takeOrder(estimationOrder(origin.whole), origin.rows));
  known.set(panel, order);
  return order;
}

function takeOrder({ counts, ranks, sorted }: EstimationOrder, rows: Int32Array): EstimationOrder {
  return { counts: takeValues(counts, rows), ranks: takeRows(ranks, rows), sorted: takeRows(sorted, rows) };
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
