import { describe, expect, it } from "vitest";
import { normalQuantile, tTwoSidedP } from "../../../src/kernels/distributions/distributions.ts";
import { detectableEffect, tTestPower, valuesNeeded } from "../../../src/kernels/distributions/t-power.ts";
import { mean, sampleSd } from "../../../src/kernels/moments.ts";
import { randomFor } from "../../../src/kernels/random.ts";
import { readJson } from "../../support/numbers.ts";

// R's power.t.test, strict; see test/reference/make/power.R.
const reference = readJson("power.json") as Record<"power", { n: number; effect: number; power: number }[]> &
  Record<"detectable" | "needed", { n: number; effect: number }[]>;

describe("tTestPower", () => {
  it.each(reference.power)("is R's for n = $n and an effect of $effect sd", ({ n, effect, power }) => {
    expect(tTestPower(effect * Math.sqrt(n), n - 1)).toBeNear(power, "", 1e-10);
  });

  it("is symmetric, and missing below one degree of freedom", () => {
    expect(tTestPower(-1.7, 9)).toBeCloseTo(tTestPower(1.7, 9), 14);
    expect([tTestPower(1, 0), tTestPower(1, 0.9), tTestPower(NaN, 5)]).toEqual([NaN, NaN, NaN]);
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

  it.each(reference.detectable)(
    "is R's $n for a hair more than $effect sd, and one more for a hair less",
    ({ effect, n }) => {
      expect([valuesNeeded(effect * (1 + 1e-9)), valuesNeeded(effect * (1 - 1e-9))]).toEqual([n, n + 1]);
    },
  );

  it("goes up to 2^40, where the t test is the normal one", () => {
    // R 4.2.2: the square of the root of pnorm(d - z) + pnorm(-d - z) = 0.8, z = qnorm(0.975).
    for (const effect of [1e-5, 2.9e-6]) {
      expect(valuesNeeded(effect)).toBeNear(7.8488605093262 / effect ** 2, `${effect} sd`, 1e-8);
    }
    expect(valuesNeeded(2e-6)).toBeNaN();
  });

  it("is missing without an effect, where none is given, and for one too small to find", () => {
    expect([0, NaN, Infinity, 1e-9].map((effect) => valuesNeeded(effect))).toEqual([NaN, NaN, NaN, NaN]);
  });
});
