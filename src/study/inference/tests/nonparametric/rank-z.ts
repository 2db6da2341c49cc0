import { defineTest } from "../../significance-test.ts";
import { rankScorer } from "../shared/rank-scores.ts";
import { standardizedPath, testPath } from "../shared/score-path.ts";

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
    "A rejection says these observations rank unlike the events' other ones; robust to skewness, wild events and one shared date, and strong where tails are fat, but it rejects too often when events raise the variance (7 to 9 % for 5 % when it doubles).",
  prepare: (panel) => standardizedPath(panel, rankScorer(panel, panel.ar)),
  evaluate: testPath,
});
