import fc from "fast-check";
import { expect, test } from "vitest";
import { findRoot } from "../../../src/kernels/distributions/root.ts";

test.each([
  ["cosine", Math.cos, 0, 3, Math.PI / 2],
  ["a cubic's only root", (x: number) => x ** 3 - 2 * x - 5, 2, 3, 2.0945514815423265],
  ["a flat start", (x: number) => x ** 9 - 1e-9, 0, 1, 0.1],
  ["a root at an end", (x: number) => x, 0, 5, 0],
  ["a jump", (x: number) => (x < 0.3 ? -1 : 1), 0, 1, 0.3],
] as const)("%s", (_, f, low, high, root) => {
  expect(findRoot(f, low, high)).toBeCloseTo(root, 13);
});

test("any root of a line is found, whichever end comes first", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.boolean(), (root, isTurned) => {
      const [low, high] = isTurned ? [2e6, -3e6] : [-3e6, 2e6];
      expect(findRoot((x) => x - root, low, high)).toBeCloseTo(root, 8);
    }),
  );
});

test("no change of sign is a mistake, a missing value has no root", () => {
  expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow("no change of sign");
  expect(findRoot(() => NaN, 0, 1)).toBeNaN();
});
