import { tTwoSidedP } from "../../kernels/distributions.ts";
import type { EstimatedPanel } from "../panel.ts";
import { defineTest, type SignificanceTest } from "../significance-test.ts";
import { testOneSample, undefinedOutcome } from "./sample.ts";
import { calendarCorrelation, type CorrelationEstimator, varianceFactor } from "./shared/average-correlation.ts";
import { eventCorrelation } from "./shared/event-correlation.ts";

/** Below this distance from 1 a correlation is 1 but for rounding, and the events are one event told several times. */
const negligible = 1e-12;

/**
 * The BMP t times sqrt((1 - r) / (1 + (n - 1) r)) against t(n - 1), r the average correlation of the events, which the note carries with
 * its estimator. NaN where bmp_t is, when 1 + (n - 1) r <= 0 and when r is 1.
 */
function adjustBmp(
  words: Pick<SignificanceTest, "kind" | "title" | "advice">,
  estimator: CorrelationEstimator,
): SignificanceTest {
  return defineTest<EstimatedPanel>({
    ...words,
    reference: "Kolari and Pynnonen 2010",
    prepare: (panel) => panel,
    evaluate(sample, panel) {
      const plain = testOneSample(sample.scar);
      const { n, df } = plain;
      if (df === null || Number.isNaN(plain.statistic)) return plain;
      const r = estimator.estimate(panel, sample);
      const note = `r=${r}; estimator=${estimator.name}`;
      const statistic = plain.statistic * Math.sqrt((1 - r) / varianceFactor(n, r));
      if (Number.isNaN(statistic) || 1 - r < negligible) return undefinedOutcome(n, note);
      return { n, statistic, df, pValue: tTwoSidedP(statistic, df), note };
    },
  });
}

/** The BMP t adjusted by the correlation of events whose windows share dates. */
export const adjBmpT = adjustBmp(
  {
    kind: "adj_bmp_t",
    title: "Correlation-adjusted BMP t",
    advice:
      "The test for events that share dates or whose windows overlap: it allows for their correlation and for event-induced variance, and is bmp_t when events stand apart.",
  },
  calendarCorrelation,
);

/** The BMP t adjusted by the correlation of events paired by relative day. */
export const adjBmpEventT = adjustBmp(
  {
    kind: "adj_bmp_event_t",
    title: "Correlation-adjusted BMP t, paired by relative day",
    advice:
      "As other programs compute the adjusted BMP test; its correlation means something only when all events fall on one date, otherwise take adj_bmp_t.",
  },
  eventCorrelation,
);
