import { expect, it } from "vitest";

import { rankSumTwoSidedP, signedRankTwoSidedP } from "../../../src/kernels/ranks/exact-ranks.ts";
import { rStatistics } from "../../support/numbers.ts";

it("gives wilcox.test's exact one-sample p", () => {
  const exact = rStatistics.signedRank.filter((row) => row.exact);
  expect(exact.length).toBeGreaterThan(4);
  for (const { x, w, p } of exact)
    expect(signedRankTwoSidedP(w, x.filter((value) => value !== 0).length)).toBeNear(p, `W ${w}`);
});

it("gives wilcox.test's exact two-sample p", () => {
  const exact = rStatistics.twoSample.filter(
    ({ a, b }) => a.length <= 25 && b.length <= 25 && new Set([...a, ...b]).size === a.length + b.length,
  );
  expect(exact.length).toBeGreaterThan(3);
  for (const { a, b, u, mannWhitneyP } of exact) {
    expect(rankSumTwoSidedP(u, a.length, b.length)).toBeNear(mannWhitneyP, `U ${u}`);
    expect(rankSumTwoSidedP(a.length * b.length - u, b.length, a.length)).toBeNear(
      mannWhitneyP,
      `U ${u}, groups swapped`,
    );
  }
});

it("stays where its counts are exact", () => {
  expect(() => signedRankTwoSidedP(1, 51)).toThrow("50");
  expect(() => rankSumTwoSidedP(1, 26, 3)).toThrow("25");
});
