import { calendarCorrelation, varianceFactor } from "../../average-correlation.ts";
import { type CorrectedTest, defineCorrelationAdjusted } from "../shared/correlation-adjusted.ts";
import { eventCorrelation } from "../shared/event-correlation.ts";
import { patellZ } from "./patell-z.ts";

/** Patell's z over sqrt(1 + (n - 1) r), N(0, 1). NaN where patell_z is, for fewer than two events and when 1 + (n - 1) r <= 0. */
const patell: CorrectedTest = {
  plain: (sample, random) => patellZ.evaluate(sample, null, random),
  correct: (statistic, r, n) => statistic / Math.sqrt(varianceFactor(n, r)),
};

/** Patell's z adjusted by the correlation of events whose windows share dates. */
export const adjPatellZ = defineCorrelationAdjusted(
  {
    kind: "adj_patell_z",
    title: "Correlation-adjusted Patell z",
    advice:
      "Patell's test for events that share dates or whose windows overlap; it still rejects too often when events raise the variance, so prefer adj_bmp_t.",
  },
  calendarCorrelation,
  patell,
);

/** Patell's z adjusted by the correlation of events paired by relative day. */
export const adjPatellEventZ = defineCorrelationAdjusted(
  {
    kind: "adj_patell_event_z",
    title: "Correlation-adjusted Patell z, paired by relative day",
    advice:
      "As other programs compute the adjusted Patell test; its correlation means something only when all events fall on one date, otherwise take adj_patell_z.",
  },
  eventCorrelation,
  patell,
);
