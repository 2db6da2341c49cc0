import fc from "fast-check";
import { expect, test } from "vitest";
import { roundNumbersCrossed, roundStep } from "../../../src/market/look-back/round-numbers.ts";

test.each([
  [4509.1, 100],
  [4999.99, 100],
  [5000, 500],
  [950, 50],
  [1000, 100],
  [79.943, 5],
  [49.9, 1],
  [50, 5],
  [112.08, 10],
  [4.5, 0.1],
  [0.05, 0.005],
])("round numbers of a price of %d are %d apart", (price, step) => {
  expect(roundStep(price)).toBe(step);
});

const crossed = (closes: readonly number[], step: number) =>
  roundNumbersCrossed(Float64Array.from(closes), step).map(
    ({ level, direction, first, isHeld }) => `${direction} ${level} at ${first}${isHeld ? "" : ", not held"}`,
  );

test("silver in the second week of 2026 rose through 75 and did not hold 80", () => {
  expect(crossed([72.789, 76.594, 81.259, 78.158, 76.984, 79.943], 5)).toEqual(["up 75 at 1", "up 80 at 2, not held"]);
});

test("a level is crossed when it is reached, and not when the span begins on it", () => {
  expect(crossed([75, 80], 5)).toEqual(["up 80 at 1"]);
  expect(crossed([75, 70.1, 74], 5)).toEqual([]);
  expect(crossed([80.1, 80, 80.5], 5)).toEqual(["down 80 at 1, not held"]);
});

test("up and down, each in the order in which they come; holes are passed over", () => {
  expect(crossed([1.62, NaN, 1.41, 1.83], 0.1)).toEqual([
    "up 1.7 at 3",
    "up 1.8 at 3",
    "down 1.6 at 2, not held",
    "down 1.5 at 2, not held",
  ]);
  expect(crossed([], 1)).toEqual([]);
});

test("a level is crossed exactly where it parts the first close from another", () => {
  const closes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(closes, (tenths) => {
      const prices = tenths.map((each) => each / 10);
      const found = roundNumbersCrossed(Float64Array.from(prices), 0.5);
      const [start = NaN] = prices;
      const wanted = Array.from({ length: 61 }, (_, multiple) => multiple / 2).filter((level) =>
        level > start
          ? prices.some((price) => price >= level)
          : level < start && prices.some((price) => price <= level),
      );
      expect(found.map(({ level }) => level).toSorted((a, b) => a - b)).toEqual(wanted);
    }),
  );
});
