import type { ResponseKind } from "../response-kind.ts";

/** Surprises above and below expectations each with a slope: y = a + b+ max(S, 0) + b- min(S, 0) + e, and the test that b+ = b-. */
export const asymmetric: ResponseKind = {
  kind: "asymmetric",
  title: "A slope for surprises above and one for those below",
  reference: "Andersen, Bollerslev, Diebold and Vega 2003",
  advice:
    "Whether figures above expectations weigh as much as those below: each slope has half of the events, so that it takes many to tell them apart.",
  terms: ["above", "below"],
  split: (surprise) => [Math.max(surprise, 0), Math.min(surprise, 0)],
  contrasts: [{ term: "difference", plus: "above", minus: "below" }],
};
