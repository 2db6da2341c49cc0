import type { ExpectationRule } from "../expectation.ts";

/**
 * The first print of the release before: a random walk. The calendar's `previous` is not used: it is often revised by the time that
 * the new figure comes out, and then nobody knew it before.
 */
export const previous: ExpectationRule = {
  kind: "previous",
  title: "the first print of the release before",
  reference: "random walk",
  advice: "For levels that move slowly (rates, indices); for changes it mistakes the return to normal for a surprise.",
  isNaive: true,
  count: null,
  minimum: null,
  expect: (_, history) => history.at(-1) ?? null,
};
