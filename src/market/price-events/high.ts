import { definePriceEvent } from "../price-event.ts";
import { extremesOfRun } from "./extreme-of-run.ts";

/** A close above each of the `over` closes before it: 250 is about a year of trading days. */
export const high = definePriceEvent({
  kind: "high",
  title: "A close above each close of the last `over` observations",
  reads: "prices",
  options: {
    over: { type: "count", min: 2, max: 5_000, default: 250, description: "Observations that it is above." },
  },
  unit: ({ unit }) => unit,
  phrase: (metal, { over }) => `highest close of ${metal} in ${over} observations`,
  find: (series, { over }) => extremesOfRun(series, over, 1),
});
