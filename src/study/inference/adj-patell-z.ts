import { normalTwoSidedP } from "../../kernels/distributions.ts";
import type { EstimatedPanel } from "../panel.ts";
import { defineTest, type SignificanceTest } from "../significance-test.ts";
import { patellZ } from "./patell-z.ts";
import { undefinedOutcome } from "./sample.ts";
import { calendarCorrelation, type CorrelationEstimator, varianceFactor } from "./shared/average-correlation.ts";
import { eventCorrelation } from "./shared/event-correlation.ts";

/**
 * Patell's z over sqrt(1 + (n - 1) r), N(0, 1), r the average correlation of the events, which the note carries with its estimator. NaN
 * where patell_z is, for fewer than two events and when 1 + (n - 1) r <= 0.
 */
function adjustPatell(
  words: Pick<SignificanceTest, "kind" | "title" | "advice">,
  estimator: CorrelationEstimator,
): SignificanceTest {
  return defineTest<EstimatedPanel>({
    ...words,
    reference: "Kolari and Pynnonen 2010",
    prepare: (panel) => panel,
    evaluate(sample, panel, random) {
      const plain = patellZ.evaluate(sample, null, random);
      const { n } = plain;
      if (Number.isNaN(plain.statistic)) return plain;
      const r = estimator.estimate(panel, sample);
      const note = `r=${r}; estimator=${estimator.name}`;
      const statistic = plain.statistic / Math.sqrt(varianceFactor(n, r));
      if (Number.isNaN(statistic)) return undefinedOutcome(n, note);
      return { n, statistic, df: null, pValue: normalTwoSidedP(statistic), note };
    },
  });
}

/** Patell's z adjusted by the correlation of events whose windows share dates. */
export const adjPatellZ = adjustPatell(
  {
    kind: "adj_patell_z",
    title: "Correlation-adjusted Patell z",
    advice:
      "Patell's test for events that share dates or whose windows overlap; it still rejects too often when events raise the variance, so prefer adj_bmp_t.",
  },
  calendarCorrelation,
);

/** Patell's z adjusted by the correlation of events paired by relative day. */
export const adjPatellEventZ = adjustPatell(
  {
    kind: "adj_patell_event_z",
    title: "Correlation-adjusted Patell z, paired by relative day",
    advice:
      "As other programs compute the adjusted Patell test; its correlation means something only when all events fall on one date, otherwise take adj_patell_z.",
  },
  eventCorrelation,
);
