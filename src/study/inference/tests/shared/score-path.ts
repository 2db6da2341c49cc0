import { normalTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import type { EstimatedPanel } from "../../../normal-returns/index.ts";
import type { WindowSample } from "../../sample-window.ts";
import type { TestOutcome } from "../../significance-test.ts";

/** Writes what each of an event's returns, of the estimation window and of the whole event window, counts for; NaN where the return is. */
export type ScoreEvent = (event: number, before: Float64Array, within: Float64Array) => void;

/**
 * Standardized path of scores over the event window: q_t = sum of the scores of the N_t events valid at t / sqrt(N_t), divided by the root
 * of the mean q^2 over estimation and event window. NaN where no event is valid and when no score differs from 0.
 */
export function standardizedPath({ count, ar, estimationAr }: EstimatedPanel, score: ScoreEvent): Float64Array {
  const length = estimationAr.columns + ar.columns;
  const totals = new Float64Array(length);
  const counts = new Float64Array(length);
  const scores = new Float64Array(length);
  const before = scores.subarray(0, estimationAr.columns);
  const within = scores.subarray(estimationAr.columns);
  for (let event = 0; event < count; event++) {
    score(event, before, within);
    for (let t = 0; t < length; t++) {
      const value = scores[t] as number;
      if (Number.isNaN(value)) continue;
      totals[t] = (totals[t] as number) + value;
      counts[t] = (counts[t] as number) + 1;
    }
  }
  const path = totals.map((total, t) => total / Math.sqrt(counts[t] ?? 0));
  const present = path.filter((q) => !Number.isNaN(q));
  const scale = Math.sqrt(present.reduce((sum, q) => sum + q * q, 0) / present.length);
  return path.subarray(before.length).map((q) => (scale > 0 ? q / scale : NaN));
}

/** Sum of a standardized path over the window / sqrt(its length), without the observations that it has not; N(0, 1). */
export function testPath({ panel, window, days }: WindowSample, path: Float64Array): TestOutcome {
  const n = days.filter((count) => count > 0).length;
  const tested = path.subarray(window.from - panel.window.from, window.to - panel.window.from + 1);
  const valid = tested.filter((z) => !Number.isNaN(z));
  const statistic = valid.length === 0 ? NaN : valid.reduce((sum, z) => sum + z, 0) / Math.sqrt(valid.length);
  return { n, statistic, df: null, pValue: normalTwoSidedP(statistic), note: "" };
}
