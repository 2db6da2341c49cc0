import { normalTwoSidedP } from "../../kernels/distributions.ts";
import { midranks } from "../../kernels/ranks.ts";
import { rowOf } from "../matrix.ts";
import type { EstimatedPanel } from "../panel.ts";
import { defineTest } from "../significance-test.ts";

/**
 * Corrado's rank test in its cumulative form: each event's valid abnormal returns over estimation and whole event window are ranked and
 * put as U = rank/(T_i + 1) - 1/2; q_t = sum of U over the N_t events / sqrt(N_t); z_t = q_t over the root of the mean q^2. Sum of z_t over
 * the window / sqrt(its length), observations that no event has left out of both. N(0, 1). NaN without any event in the window.
 */
export const rankZ = defineTest<Float64Array>({
  kind: "rank_z",
  title: "Corrado rank z",
  reference: "Corrado 1989; Corrado and Zivney 1992; Campbell and Wasley 1993",
  advice:
    "A rejection says these observations rank unlike the events' other ones; robust to skewness and shared dates, but slow to reject on long windows.",
  prepare: standardizedRankPath,
  evaluate({ panel, window, days }, path) {
    const n = days.filter((count) => count > 0).length;
    const tested = path.subarray(window.from - panel.window.from, window.to - panel.window.from + 1);
    const valid = tested.filter((z) => !Number.isNaN(z));
    const statistic = valid.length === 0 ? NaN : valid.reduce((sum, z) => sum + z, 0) / Math.sqrt(valid.length);
    return { n, statistic, df: null, pValue: normalTwoSidedP(statistic), note: "" };
  },
});

/** z_t of each observation of the event window; NaN where no event is valid and when no rank varies. */
function standardizedRankPath({ count, ar, estimationAr }: EstimatedPanel): Float64Array {
  const before = estimationAr.columns;
  const length = before + ar.columns;
  const totals = new Float64Array(length);
  const counts = new Float64Array(length);
  const returns = new Float64Array(length);
  const ranks = new Float64Array(length);
  const scratch = new Float64Array(length);
  for (let event = 0; event < count; event++) {
    returns.set(rowOf(estimationAr, event), 0);
    returns.set(rowOf(ar, event), before);
    midranks(returns, ranks, scratch);
    let valid = 0;
    for (let t = 0; t < length; t++) if (!Number.isNaN(ranks[t])) valid++;
    for (let t = 0; t < length; t++) {
      const rank = ranks[t] as number;
      if (Number.isNaN(rank)) continue;
      totals[t] = (totals[t] as number) + rank / (valid + 1) - 0.5;
      counts[t] = (counts[t] as number) + 1;
    }
  }
  const path = totals.map((total, t) => total / Math.sqrt(counts[t] ?? 0));
  const present = path.filter((q) => !Number.isNaN(q));
  const scale = Math.sqrt(present.reduce((sum, q) => sum + q * q, 0) / present.length);
  return path.subarray(before).map((q) => (scale > 0 ? q / scale : NaN));
}
