import { calendarCorrelation, independentShare } from "../../average-correlation.ts";
import { testOneSample } from "../../sample.ts";
import { type CorrectedTest, defineCorrelationAdjusted } from "../shared/correlation-adjusted.ts";
import { eventCorrelation } from "../shared/event-correlation.ts";

/** The BMP t times sqrt((1 - r) / (1 + (n - 1) r)) against t(n - 1). NaN where bmp_t is, when 1 + (n - 1) r <= 0 and when r is 1. */
const bmp: CorrectedTest = {
  plain: ({ scar }) => testOneSample(scar),
  correct: (statistic, r, n) => statistic * Math.sqrt(independentShare(n, r)),
};

/** The BMP t adjusted by the correlation of events whose windows share dates. */
export const adjBmpT = defineCorrelationAdjusted(
  {
    kind: "adj_bmp_t",
    title: "Correlation-adjusted BMP t",
    advice:
      "The test to rest on: it alone keeps its level (3 to 7 %) when events raise the variance, share dates or have windows that overlap, and is bmp_t when events stand apart; it sees an overlap only where estimation windows have 30 observations in common.",
  },
  calendarCorrelation,
  bmp,
);

/** The BMP t adjusted by the correlation of events paired by relative day. */
export const adjBmpEventT = defineCorrelationAdjusted(
  {
    kind: "adj_bmp_event_t",
    title: "Correlation-adjusted BMP t, paired by relative day",
    advice:
      "As other programs compute the adjusted BMP test; its correlation means something only when all events fall on one date, otherwise take adj_bmp_t.",
  },
  eventCorrelation,
  bmp,
);
