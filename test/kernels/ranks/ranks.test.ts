import fc from "fast-check";
import { expect, it } from "vitest";

import { median, midranks, tieCorrection, tieNear } from "../../../src/kernels/ranks/ranks.ts";
import { floats, rStatistics } from "../../support/numbers.ts";

it("ranks as R's rank() does, missing values kept", () => {
  for (const { x, ranks, ties } of rStatistics.ranks) {
    expect([...midranks(floats(x))]).toEqual([...floats(ranks)]);
    expect(tieCorrection(floats(x))).toBe(ties);
  }
});

it("writes into the arrays it is given", () => {
  const ranks = new Float64Array(3);
  const scratch = new Float64Array(3);
  expect(midranks(floats([30, 10, 20]), ranks, scratch)).toBe(ranks);
  expect([...ranks]).toEqual([3, 1, 2]);
  expect([...midranks(floats([7, 7, 1]), ranks, scratch)]).toEqual([2.5, 2.5, 1]);
  expect(() => midranks(floats([1, 2]), ranks)).toThrow("one length");
});

it("has ranks that sum to n(n+1)/2 and mirror under a change of sign", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 50 }), (x) => {
      const n = x.length;
      const ranks = midranks(floats(x));
      expect(ranks.reduce((total, rank) => total + rank, 0)).toBe((n * (n + 1)) / 2);
      expect([...midranks(floats(x.map((value) => -value)))]).toEqual([...ranks].map((rank) => n + 1 - rank));
    }),
  );
});

it("ties what is within a tolerance of the smallest of its like", () => {
  expect([...tieNear(floats([3, 1.05, 1, NaN, 1.1, 2.96]), 0.11)].map((value) => value.toFixed(2))).toEqual([
    "2.96",
    "1.00",
    "1.00",
    "NaN",
    "1.00",
    "2.96",
  ]);
  const apart = floats([5, -1, 2]);
  expect([...tieNear(apart, 0.5)]).toEqual([5, -1, 2]);
  expect([...apart]).toEqual([5, -1, 2]);
});

it("gives R's median", () => {
  for (const { x, median: expected } of rStatistics.oneSample)
    expect(median(floats(x))).toBeNear(expected, "median", 1e-15);
  expect(median(floats([]))).toBeNaN();
  expect(median(floats([1, NaN, 3]))).toBeNaN();
});

it("leaves its input alone", () => {
  const values = floats([3, 1, 2]);
  midranks(values);
  median(values);
  tieCorrection(values);
  expect([...values]).toEqual([3, 1, 2]);
});
