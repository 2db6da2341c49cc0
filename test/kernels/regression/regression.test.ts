import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFor } from "../../../src/kernels/random.ts";
import { breakTest } from "../../../src/kernels/regression/break-test.ts";
import { regress } from "../../../src/kernels/regression/regression.ts";
import { floats } from "../../support/numbers.ts";
import { normals } from "../../support/tiny-market.ts";

const ones = (n: number) => new Float64Array(n).fill(1);
const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? NaN), 0);

it("leaves residuals that no column explains, and leverages that sum to the number of columns", () => {
  const points = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 5,
    maxLength: 40,
  });
  fc.assert(
    fc.property(points, fc.integer({ min: 0, max: 999 }), (rows, seed) => {
      const columns = [ones(rows.length), floats(rows.map(([a]) => a)), floats(rows.map(([, b]) => b))];
      const fit = regress(columns, normals(seed, rows.length));
      fc.pre(fit !== null);
      for (const column of columns) expect(Math.abs(product(column, fit.residuals))).toBeLessThan(1e-9);
      expect(fit.leverages.reduce((sum, leverage) => sum + leverage, 0)).toBeNear(3, "trace", 1e-10);
    }),
  );
});

it.each([
  ["fewer points than columns", [[1], [2]], [3]],
  [
    "a column that does not vary",
    [
      [1, 1, 1],
      [2, 2, 2],
    ],
    [1, 2, 4],
  ],
  [
    "columns that make up one another",
    [
      [1, 1, 1, 1],
      [1, 2, 3, 5],
      [2, 3, 4, 6],
    ],
    [1, 2, 4, 1],
  ],
])("has no answer for %s", (_what, columns, y) => {
  expect(
    regress(
      columns.map((column) => floats(column)),
      floats(y),
    ),
  ).toBeNull();
});

it("has residuals of exactly 0 where the columns explain all", () => {
  const fit = regress([ones(4), floats([0.1, 0.2, 0.4, 0.7])], floats([0.13, 0.16, 0.22, 0.31]));
  expect(fit?.coefficients[1]).toBeNear(0.3, "slope");
  expect(fit?.residualSumOfSquares).toBe(0);
});

it("refuses columns of different lengths", () => {
  expect(() => regress([ones(3)], floats([1, 2]))).toThrow("as many");
});

describe("a break of a slope", () => {
  const n = 80;
  const x = normals(1, n, "x");
  const noise = normals(1, n, "noise");

  it("is found where it is", () => {
    const y = noise.map((e, t) => 0.3 * e + (t < 50 ? 0.5 : 2) * (x[t] ?? NaN));
    const found = breakTest([ones(n)], [x], y, 199, randomFor(1, "break"));
    expect(found?.at).toBe(50);
    expect(found?.pValue).toBe(1 / 200);
  });

  it("is found where it explains all, whatever rounding leaves", () => {
    const found = Array.from({ length: 65 }, (_, index) => {
      const count = 16 + index;
      const half = Math.floor(count / 2);
      const sizes = normals(count, count, "x");
      const y = sizes.map((size, t) => (t < half ? 0.003 : -0.002) * size);
      return [half, breakTest([ones(count)], [sizes], y, 0, randomFor(1, "break"))?.at];
    });
    expect(found.filter(([half, at]) => at !== half)).toEqual([]);
  });

  // From floor(0.15 n) to floor(0.85 n), and two observations at least on either side of one slope's change.
  it.each([
    [6, 2, 4],
    [8, 2, 6],
    [41, 6, 34],
  ])("of %i observations is sought from %i to %i", (count, first, last) => {
    const sizes = normals(count, count, "x");
    const found = Array.from({ length: count - 1 }, (_, index) => index + 1).filter((place) => {
      const y = sizes.map((size, t) => (t < place ? 0.003 : -0.002) * size);
      return breakTest([ones(count)], [sizes], y, 0, randomFor(1, "break"))?.at === place;
    });
    expect(found).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index));
  });

  it("is a change of the slope alone: a shift of the level is none", () => {
    const still = x.map((value, t) => (t % 2 === 0 ? value : -(x[t - 1] ?? NaN)));
    const y = noise.map((e, t) => 0.3 * e + (t < 40 ? 0 : 5) + (still[t] ?? NaN));
    expect(breakTest([ones(n)], [still], y, 199, randomFor(1, "break"))?.pValue).toBeGreaterThan(0.05);
    expect(breakTest([], [ones(n), still], y, 199, randomFor(1, "break"))?.pValue).toBe(1 / 200);
  });

  it("is not sought where nothing is left to see it by", () => {
    const few = floats([1, 2, 3]);
    expect(breakTest([ones(3)], [floats([1, 2, 4])], few, 9, randomFor(1, "x"))).toBeNull();
    expect(breakTest([ones(n)], [ones(n)], noise, 9, randomFor(1, "x"))).toBeNull();
    expect(breakTest([ones(n)], [x], x, 9, randomFor(1, "x"))).toBeNull();
    // A column that varies in its first values only has no later part.
    const early = x.map((value, t) => (t < 5 ? value : 0));
    expect(breakTest([ones(n)], [early], noise, 9, randomFor(1, "x"))).toBeNull();
  });
});
