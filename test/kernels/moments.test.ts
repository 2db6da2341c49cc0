import fc from "fast-check";
import { expect, it } from "vitest";

import { mean, sampleSd, sampleVariance, sum } from "../../src/kernels/moments.ts";
import { floats, rStatistics } from "../support/numbers.ts";

it("gives R's mean and var", () => {
  for (const { x, mean: expected, variance } of rStatistics.oneSample) {
    expect(mean(floats(x))).toBeNear(expected, "mean", 1e-13);
    expect(sampleVariance(floats(x))).toBeNear(variance, "variance", 1e-13);
    expect(sampleSd(floats(x))).toBeNear(Math.sqrt(variance), "sd", 1e-13);
  }
});

it("keeps what plain addition would lose", () => {
  expect(sum(floats([1, 1e100, 1, -1e100]))).toBe(2);
  expect(sampleVariance(floats([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))).toBeNear(
    30,
    "var of NIST-like shifted data",
    1e-14,
  );
});

it("is NaN on thin data and 0 only without variation", () => {
  expect(sum(floats([]))).toBe(0);
  expect(mean(floats([]))).toBeNaN();
  expect(sampleVariance(floats([]))).toBeNaN();
  expect(sampleSd(floats([3]))).toBeNaN();
  // Three times 0.1 over 3 is not 0.1.
  expect(sampleSd(floats([0.1, 0.1, 0.1]))).toBe(0);
});

it("takes values that are equal but for rounding for equal", () => {
  // 0.1 + 0.2 and 0.3, and ln(101/100) + ln(102/101) and ln 1.02, differ in their last digit.
  expect(sampleSd(floats([0.1 + 0.2, 0.3, 0.3]))).toBe(0);
  expect(sampleSd(floats([Math.log(1.01) + Math.log(102 / 101), Math.log(1.02)]))).toBe(0);
  expect(sampleSd(floats([1, 1 + 1e-9]))).toBeGreaterThan(0);
  expect(sampleSd(floats([0, 1e-15]))).toBeGreaterThan(0);
});

it("lets NaN through", () => {
  expect(sum(floats([1, NaN]))).toBeNaN();
  expect(mean(floats([NaN, 1]))).toBeNaN();
  expect(sampleSd(floats([1, NaN, 2]))).toBeNaN();
  expect(sampleSd(floats([NaN, NaN]))).toBeNaN();
});

it("scales with its values", () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 64 }), (x, factor) => {
      const scaled = floats(x.map((value) => factor * value));
      expect(sampleSd(scaled)).toBeNear(factor * sampleSd(floats(x)), "sd", 1e-12);
      expect(mean(scaled)).toBeNear(factor * mean(floats(x)), "mean", 1e-12);
    }),
  );
});
