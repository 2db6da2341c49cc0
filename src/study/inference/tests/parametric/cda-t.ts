import { tTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { mean, sampleSd } from "../../../../kernels/moments.ts";
import { type EstimatedPanel, rowOf } from "../../../normal-returns/index.ts";
import { undefinedOutcome, validEvents, validValues } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";

/**
 * Crude dependence adjustment: mean(CAR) / (S sqrt(L)), S the standard deviation over the estimation window's L1 positions of the mean
 * abnormal return of the events there, L the length of the window; against t(L1 - 1). Positions that no event has do not count. NaN
 * without events, for fewer than two positions and when their means do not vary.
 */
export const cdaT = defineTest<EstimatedPanel>({
  kind: "cda_t",
  title: "Crude dependence adjustment t",
  reference: "Brown and Warner 1980; Brown and Warner 1985",
  advice:
    "A rejection says the mean CAR is large against how the events' mean return moved before; sound when all events share one date, but it rejects too often when events raise the variance, and sees no dependence of dates that overlap in part.",
  prepare: (panel) => panel,
  evaluate({ car, window }, panel) {
    const n = validValues(car).length;
    const portfolio = validValues(meanEstimationPath(panel, validEvents(car)));
    const sd = sampleSd(portfolio);
    if (n === 0 || !(sd > 0)) return undefinedOutcome(n);
    const statistic = mean(validValues(car)) / (sd * Math.sqrt(window.to - window.from + 1));
    const df = portfolio.length - 1;
    return { n, statistic, df, pValue: tTwoSidedP(statistic, df), note: "" };
  },
});

/** Mean abnormal return of the events at each position of the estimation window; NaN where none is valid. */
function meanEstimationPath({ estimationAr }: EstimatedPanel, events: readonly number[]): Float64Array {
  const totals = new Float64Array(estimationAr.columns);
  const counts = new Float64Array(estimationAr.columns);
  for (const event of events) {
    const row = rowOf(estimationAr, event);
    for (let position = 0; position < row.length; position++) {
      const ar = row[position] as number;
      if (Number.isNaN(ar)) continue;
      totals[position] = (totals[position] as number) + ar;
      counts[position] = (counts[position] as number) + 1;
    }
  }
  return totals.map((total, position) => total / (counts[position] ?? 0));
}
