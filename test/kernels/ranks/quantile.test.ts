import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantiles, quartiles } from "../../../src/kernels/ranks/quantile.ts";
import { floats } from "../../support/numbers.ts";

describe("quantiles", () => {
  it("interpolates as R and numpy do by default", () => {
    // R 4.2: quantile(c(3, -1, 4, 1, 5), c(0, .025, .1, .25, .5, .975, 1)).
    const found = quantiles(floats([3, -1, 4, 1, 5]), [0, 0.025, 0.1, 0.25, 0.5, 0.975, 1]);
    for (const [at, expected] of [-1, -0.8, -0.2, 1, 3, 4.9, 5].entries()) expect(found[at]).toBeCloseTo(expected, 12);
  });

  it("is missing of nothing and leaves its input in order", () => {
    const values = floats([2, 1]);
    expect(quantiles(floats([]), [0.5])).toEqual([NaN]);
    expect([quantiles(values, [0.5]), [...values]]).toEqual([[1.5], [2, 1]]);
  });

  it("refuses missing values", () => {
    expect(() => quantiles(floats([1, NaN]), [0.5])).toThrow("quantiles are of numbers");
  });
});

describe("quartiles", () => {
  // R 4.2.2: quantile(x, c(0.25, 0.5, 0.75)), its default type 7.
  it.each([
    [[3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 7.5, 9, 14],
    [[0.4, -0.1, 0.2, 0.3], 0.125, 0.25, 0.325],
    [[5], 5, 5, 5],
  ])("of %j, as R has them", (values, q1, median, q3) => {
    const found = quartiles(Float64Array.from(values));
    expect(found.q1).toBeCloseTo(q1, 12);
    expect(found.median).toBeCloseTo(median, 12);
    expect(found.q3).toBeCloseTo(q3, 12);
  });

  it("of nothing there are none, and a missing value is a mistake of ours", () => {
    expect(quartiles(new Float64Array())).toEqual({ q1: NaN, median: NaN, q3: NaN });
    expect(() => quartiles(Float64Array.of(1, NaN))).toThrow("invariant");
  });

  it("are in order, do not depend on the values' order, and leave the values alone", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }), (numbers) => {
        const values = Float64Array.from(numbers);
        const { q1, median, q3 } = quartiles(values);
        expect(q1 <= median && median <= q3).toBe(true);
        expect(quartiles(values.toReversed())).toEqual({ q1, median, q3 });
        expect([...values]).toEqual(numbers);
      }),
    );
  });
});
