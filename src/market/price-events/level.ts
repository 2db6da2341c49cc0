import { definePriceEvent } from "../price-event.ts";
import { isWholeStep } from "../whole-step.ts";

/**
 * A close through a level: beyond it, after a close that was not. The two closes are neighbours; where one is missing or a hole lies
 * between them, nobody knows when the level was passed, and there is no event.
 */
export const level = definePriceEvent({
  kind: "level",
  title: "A close through a level: beyond it, after a close that was not",
  reads: "prices",
  options: {
    level: { type: "number", min: -1e9, max: 1e9, description: "The price it goes through." },
    direction: {
      type: "choice",
      values: ["up", "down", "either"],
      default: "up",
      description: "From below, from above, or both.",
    },
  },
  unit: ({ unit }) => unit,
  phrase: (metal, { level: price, direction }) =>
    `close of ${metal} ${{ up: "up through", down: "down through", either: "through" }[direction]} ${price}`,
  find(series, { level: price, direction }) {
    const { closes } = series;
    const holds = new Uint8Array(closes.length);
    for (let index = 1; index < closes.length; index += 1) {
      if (!isWholeStep(series, index)) continue;
      const before = (closes[index - 1] ?? NaN) - price;
      const now = (closes[index] ?? NaN) - price;
      const isUp = before <= 0 && now > 0;
      const isDown = before >= 0 && now < 0;
      if ((isUp && direction !== "down") || (isDown && direction !== "up")) holds[index] = 1;
    }
    return { holds, figures: closes, first: 1 };
  },
});
