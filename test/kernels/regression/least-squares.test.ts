import fc from "fast-check";
import { expect, it } from "vitest";

import { fitLine } from "../../../src/kernels/regression/least-squares.ts";
import { floats, rStatistics } from "../../support/numbers.ts";

it("gives R's lm, holes and far-off data included", () => {
  for (const { x, y, ...expected } of rStatistics.lines) {
    const fit = fitLine(floats(x), floats(y));
    expect(fit.n).toBe(expected.n);
    expect(fit.slope).toBeNear(expected.slope, "slope", 1e-9);
    expect(fit.intercept).toBeNear(expected.intercept, "intercept", 1e-9);
    expect(fit.meanX).toBeNear(expected.meanX, "mean x", 1e-13);
    expect(fit.sumSquaresX).toBeNear(expected.sumSquaresX, "sum of squares", 1e-9);
  }
});

it.each([
  ["nothing", [], []],
  ["one point", [1], [2]],
  ["one complete point", [1, NaN, 3], [2, 2, NaN]],
  ["x that does not vary", [0.1, 0.1, 0.1], [1, 2, 3]],
])("has no line through %s", (_what, x, y) => {
  const fit = fitLine(floats(x), floats(y));
  expect(fit.slope).toBeNaN();
  expect(fit.intercept).toBeNaN();
});

it("refuses arrays of different lengths", () => {
  expect(() => fitLine(floats([1, 2]), floats([1]))).toThrow("as many");
});

it("finds the line that the points lie on", () => {
  const points = fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(points, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (x, slope, intercept) => {
      const fit = fitLine(floats(x), floats(x.map((value) => intercept + slope * value)));
      expect(fit.slope).toBeNear(slope, "slope", 1e-12, 1e-12);
      expect(fit.intercept).toBeNear(intercept, "intercept", 1e-11, 1e-11);
    }),
  );
});
