import { describe, expect, it } from "vitest";

import { correlation } from "../../src/kernels/correlation.ts";
import { rStatistics } from "../support/numbers.ts";

const of = (...values: number[]) => Float64Array.from(values);

describe("correlation", () => {
  it("is R's, by way of lm: the slope times the ratio of deviations", () => {
    for (const { x, y, slope, n, sumSquaresX, rss } of rStatistics.lines) {
      const explained = slope * slope * sumSquaresX;
      const expected = Math.sign(slope) * Math.sqrt(explained / (explained + rss));
      const [a, b] = [x, y].map((values) => Float64Array.from(values, (value) => value ?? NaN));
      expect(correlation(a as Float64Array, b as Float64Array)).toBeNear(expected, "correlation", 1e-9);
      expect(correlation(a as Float64Array, b as Float64Array, n)).not.toBeNaN();
      expect(correlation(a as Float64Array, b as Float64Array, n + 1)).toBeNaN();
    }
  });

  it("is exact for a line and its mirror", () => {
    expect(correlation(of(1, 2, 3.5), of(1, 2, 3.5))).toBe(1);
    expect(correlation(of(1, NaN, 3.5, 4), of(-1, 5, -3.5, NaN))).toBe(-1);
  });

  it("is missing for fewer than two pairs and without variation", () => {
    expect(correlation(of(), of())).toBeNaN();
    expect(correlation(of(1, NaN), of(2, 3))).toBeNaN();
    expect(correlation(of(0.1, 0.1, 0.1), of(1, 2, 4))).toBeNaN();
    expect(correlation(of(1, 2, 4), of(0.1, 0.1, 0.1))).toBeNaN();
  });

  it("refuses arrays of two lengths", () => {
    expect(() => correlation(of(1, 2), of(1))).toThrow("as many");
  });
});
