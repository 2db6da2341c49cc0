import { decimalMean } from "../decimal.ts";
import type { ExpectationRule } from "../expectation.ts";

/** The mean of the last k first prints, in decimal arithmetic; none before there are k of them. */
export const average: ExpectationRule = {
  kind: "average",
  title: "the average of the last K first prints",
  reference: "moving average",
  advice: "For changes that scatter around a slowly moving mean (monthly growth, jobs).",
  isNaive: true,
  count: { max: 1_000, default: 12, description: "How many earlier releases are averaged." },
  minimum: null,
  expect: (_, history, { count }) => (history.length < count ? null : decimalMean(history.slice(-count))),
};
