import { definePriceEvent } from "../price-event.ts";

/**
 * A close above (or below) every close before it. "Every" means within the data: a series that begins in 2013 knows nothing of 2011,
 * and its first `minimum` closes make no records.
 */
export const record = definePriceEvent({
  kind: "record",
  title: "A close above every earlier close in the data, or below every one",
  reads: "prices",
  options: {
    direction: {
      type: "choice",
      values: ["up", "down"],
      default: "up",
      description: "A record high, or a record low.",
    },
    minimum: {
      type: "count",
      min: 1,
      max: 100_000,
      default: 250,
      description: "Closes that the data must hold before the first record.",
    },
  },
  unit: ({ unit }) => unit,
  phrase: (metal, { direction }) => `record ${direction === "up" ? "" : "low "}close of ${metal}`,
  find({ closes }, { direction, minimum }) {
    const sign = direction === "up" ? 1 : -1;
    const holds = new Uint8Array(closes.length);
    let best = NaN;
    let priced = 0;
    let first = closes.length;
    for (let index = 0; index < closes.length; index += 1) {
      const close = (closes[index] ?? NaN) * sign;
      if (Number.isNaN(close)) continue;
      if (close > best) holds[index] = 1;
      if (!(close <= best)) best = close;
      if (priced === minimum) first = index;
      priced += 1;
    }
    return { holds, figures: closes, first };
  },
});
