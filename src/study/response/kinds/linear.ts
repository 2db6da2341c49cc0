import type { ResponseKind } from "../response-kind.ts";

/** The outcome on a constant and the surprise S: y = a + b S + e. */
export const linear: ResponseKind = {
  kind: "linear",
  title: "One slope for all surprises",
  reference: "Balduzzi, Elton and Green 2001",
  advice: "How much the price moves per standard deviation of surprise, up for up and down for down.",
  terms: ["surprise"],
  split: (surprise) => [surprise],
  contrasts: [],
};
