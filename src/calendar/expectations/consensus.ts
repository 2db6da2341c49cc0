import type { ExpectationRule } from "../expectation.ts";

/** What forecasters expected, as the calendar has it. */
export const consensus: ExpectationRule = {
  kind: "consensus",
  title: "the consensus of forecasters",
  reference: "Balduzzi, Elton and Green 2001",
  advice: "What the market expected, as far as anybody wrote it down; the default.",
  isNaive: false,
  count: null,
  minimum: null,
  expect: (release) => release.consensus,
};
