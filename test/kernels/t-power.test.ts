import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/kernels/distributions.ts";
import { mean, sampleSd } from "../../src/kernels/moments.ts";
import { randomFor } from "../../src/kernels/random.ts";
import { tTwoSidedP } from "../../src/kernels/distributions.ts";
import { detectableEffect, tTestPower, valuesNeeded } from "../../src/kernels/t-power.ts";
import { readJson } from "../support/numbers.ts";

// R's power.t.test, strict; see test/reference/make/power.R.
const reference = readJson("power.json") as Record<"power", { n: number; effect: number; power: number }[]> &
  Record<"detectable" | "needed", { n: number; effect: number }[]>;

describe("tTestPower", () => {
  it.each(reference.power)("is R's for n = $n and an effect of $effect sd", ({ n, effect, power }) => {
    expect(tTestPower(effect * Math.sqrt(n), n - 1)).toBeNear(power, "", 1e-10);
  });

  it("is symmetric, and missing without degrees of freedom", () => {
    expect(tTestPower(-1.7, 9)).toBeCloseTo(tTestPower(1.7, 9), 14);
    expect([tTestPower(1, 0), tTestPower(NaN, 5)]).toEqual([NaN, NaN]);
  });
});

describe("detectableEffect", () => {
  it.each(reference.detectable)("is R's for $n values", ({ n, effect }) => {
    expect(detectableEffect(n)).toBeNear(effect, "", 1e-9);
  });

  it.each([2, 3, 4, 7, 50, 10_000])("is found with 80 %% power by %i values", (n) => {
    expect(tTestPower(detectableEffect(n) * Math.sqrt(n), n - 1)).toBeCloseTo(0.8, 9);
  });

  it("is missing below two values", () => {
    expect([detectableEffect(0), detectableEffect(1)]).toEqual([NaN, NaN]);
  });

  it("is found in 80 % of drawn samples", () => {
    const n = 20;
    const random = randomFor(20260112, "power");
    const draws = 4_000;
    let found = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const values = Float64Array.from({ length: n }, () => {
        return detectableEffect(n) + normalQuantile((random.nextUint32() + 0.5) / 2 ** 32);
      });
      const t = (Math.sqrt(n) * mean(values)) / sampleSd(values);
      if (tTwoSidedP(t, n - 1) < 0.05) found += 1;
    }
    // Four Monte-Carlo errors of sqrt(0.8 x 0.2 / 4,000) = 0.0063.
    expect(Math.abs(found / draws - 0.8)).toBeLessThan(0.0253);
  });
});

describe("valuesNeeded", () => {
  it.each(reference.needed)("is R's $n for an effect of $effect sd", ({ effect, n }) => {
    expect(valuesNeeded(effect)).toBe(n);
    expect(valuesNeeded(-effect)).toBe(n);
  });

  it("is missing without an effect, where none is given, and for one too small to find", () => {
    expect([0, NaN, Infinity, 1e-9].map((effect) => valuesNeeded(effect))).toEqual([NaN, NaN, NaN, NaN]);
  });
});
