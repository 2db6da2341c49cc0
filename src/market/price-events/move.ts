import { definePriceEvent } from "../price-event.ts";
import { isWholeStep } from "../whole-step.ts";

/**
 * A move of at least so much over so many observations: close / close `over` observations before - 1. This is the change of the price
 * itself rather than its log return, because it is what "a week of 4 %" means. No move reaches across a hole or a missing close.
 */
export const move = definePriceEvent({
  kind: "move",
  title: "A change of the price of at least `at_least` over the last `over` observations",
  reads: "returns",
  options: {
    over: { type: "count", min: 1, max: 5_000, default: 5, description: "Observations it takes: 5 closes are a week." },
    at_least: {
      type: "number",
      min: 0.000_001,
      max: 10,
      description: "Smallest change, as a fraction of the earlier price: 0.04 is 4 %.",
    },
    direction: {
      type: "choice",
      values: ["up", "down", "either"],
      default: "up",
      description: "A rise, a fall, or both.",
    },
  },
  unit: () => "change of the price, as a fraction",
  phrase(metal, { over, at_least: least, direction }) {
    const what = { up: "rise", down: "fall", either: "move" }[direction];
    return `${what} of ${metal} by ${Number((least * 100).toPrecision(6))} % in ${over === 1 ? "1 observation" : `${over} observations`}`;
  },
  find(series, { over, at_least: least, direction }) {
    const { closes } = series;
    const holds = new Uint8Array(closes.length);
    const figures = new Float64Array(closes.length).fill(NaN);
    let whole = 0;
    for (let index = 1; index < closes.length; index += 1) {
      whole = isWholeStep(series, index) ? whole + 1 : 0;
      if (whole < over) continue;
      const change = (closes[index] ?? NaN) / (closes[index - over] ?? NaN) - 1;
      figures[index] = change;
      const isRise = direction !== "down" && change >= least;
      const isFall = direction !== "up" && change <= -least;
      if (isRise || isFall) holds[index] = 1;
    }
    return { holds, figures, first: over };
  },
});
