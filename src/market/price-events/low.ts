import { definePriceEvent } from "../price-event.ts";
import { extremesOfRun } from "./extreme-of-run.ts";

/** A close below each of the `over` closes before it: 250 is about a year of trading days. */
export const low = definePriceEvent({
  kind: "low",
  title: "A close below each close of the last `over` observations",
  reads: "prices",
  options: {
    over: { type: "count", min: 2, max: 5_000, default: 250, description: "Observations that it is below." },
  },
  unit: ({ unit }) => unit,
  phrase: (metal, { over }) => `lowest close of ${metal} in ${over} observations`,
  find: (series, { over }) => extremesOfRun(series, over, -1),
});
