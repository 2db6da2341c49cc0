import { countNumbers } from "../../../../kernels/ascending.ts";
import { jointRanks } from "../../../../kernels/ranks/joint-ranks.ts";
import { midranks } from "../../../../kernels/ranks/ranks.ts";
import { type EstimatedPanel, type Matrix, rowOf } from "../../../normal-returns/index.ts";
import { estimationOrder } from "../../estimation-order.ts";
import type { ScoreEvent } from "./score-path.ts";

/**
 * Scores an event's T_i valid values, those of the estimation window and those that `inWindow` holds of the event window, by their midranks
 * in one list: rank/(T_i + 1) - 1/2.
 */
export function rankScorer(panel: EstimatedPanel, inWindow: Matrix): ScoreEvent {
  const order = estimationOrder(panel);
  const ranks = new Float64Array(inWindow.columns);
  const sorted = new Float64Array(inWindow.columns);
  return (event, before, within) => {
    const values = rowOf(inWindow, event);
    midranks(values, ranks, sorted);
    jointRanks(values, ranks, rowOf(order.sorted, event), within);
    jointRanks(rowOf(panel.estimationAr, event), rowOf(order.ranks, event), sorted, before);
    const total = (order.counts[event] ?? 0) + countNumbers(sorted);
    for (let t = 0; t < before.length; t++) before[t] = (before[t] as number) / (total + 1) - 0.5;
    for (let t = 0; t < within.length; t++) within[t] = (within[t] as number) / (total + 1) - 0.5;
  };
}
