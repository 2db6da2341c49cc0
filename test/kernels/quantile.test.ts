import { describe, expect, it } from "vitest";
import { quantiles } from "../../src/kernels/quantile.ts";
import { floats } from "../support/numbers.ts";

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
