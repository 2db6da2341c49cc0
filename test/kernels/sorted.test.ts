import fc from "fast-check";
import { expect, test } from "vitest";
import { countLeading } from "../../src/kernels/sorted.ts";

test("counts as looking at every one would", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: -6, max: 6 }), (numbers, limit) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const found = countLeading(sorted.length, (index) => (sorted[index] ?? NaN) <= limit);
      expect(found).toBe(sorted.filter((number) => number <= limit).length);
    }),
  );
});

test.each([
  [0, () => true, 0],
  [3, () => true, 3],
  [3, () => false, 0],
])("of %i", (length, holds, expected) => {
  expect(countLeading(length, holds)).toBe(expected);
});
