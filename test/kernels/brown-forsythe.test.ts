import { describe, expect, it } from "vitest";
import { brownForsythe } from "../../src/kernels/brown-forsythe.ts";
import { fTwoSidedP, fUpperP } from "../../src/kernels/distributions/distributions.ts";
import { sampleVariance } from "../../src/kernels/moments.ts";
import { floats, readJson } from "../support/numbers.ts";

interface Sampled {
  readonly samples: [number[], number[]];
  readonly f: number;
  readonly df: number;
  readonly p: number;
  readonly ratio: number;
  readonly ratioP: number;
}
// R's pf, anova and var.test; see test/reference/make/volatility.R.
const reference = readJson("volatility.json") as {
  f: { x: number; above: number; below: number; p: number }[];
  samples: Sampled[];
};

describe("the F distribution", () => {
  it.each(reference.f)("is R's beyond $x with $above and $below degrees of freedom", ({ x, above, below, p }) => {
    expect(fUpperP(x, above, below)).toBeNear(p, "", 1e-11);
  });

  it.each(reference.samples)("tests a ratio of variances as R does, case %#", ({ samples: [a, b], ratio, ratioP }) => {
    const found = sampleVariance(floats(a)) / sampleVariance(floats(b));
    expect(found).toBeNear(ratio, "", 1e-11);
    expect(fTwoSidedP(found, a.length - 1, b.length - 1)).toBeNear(ratioP, "", 1e-10);
  });

  it("is missing for what is missing, and certain from zero down", () => {
    expect([fUpperP(NaN, 3, 4), fTwoSidedP(NaN, 3, 4), fUpperP(0, 3, 4), fUpperP(-1, 3, 4)]).toEqual([NaN, NaN, 1, 1]);
  });
});

describe("brownForsythe", () => {
  const varied = reference.samples.filter(({ f }) => Number.isFinite(f) && f < 1e20);

  it.each(varied)("is R's analysis of variance of the distances from the medians, case %#", ({ samples, f, df, p }) => {
    const found = brownForsythe(samples.map((values) => floats(values)));
    expect(found.statistic).toBeNear(f, "", 1e-10);
    expect(found.df).toBe(df);
    expect(found.pValue).toBeNear(p, "", 1e-10);
  });

  it("does not change when a sample moves or all are scaled", () => {
    const [a, b] = [floats(reference.samples[1]?.samples[0] ?? []), floats(reference.samples[1]?.samples[1] ?? [])];
    const moved = brownForsythe([a.map((value) => 3 * (value + 7)), b.map((value) => 3 * (value - 2))]);
    expect(moved.statistic).toBeNear(brownForsythe([a, b]).statistic, "", 1e-9);
  });

  it("is missing for a single value, a single sample and distances that do not vary", () => {
    const thin = [[floats([1]), floats([1, 2, 3])], [floats([1, 2, 4])], [floats([1, 2]), floats([5, 7])]];
    expect(thin.map((samples) => brownForsythe(samples).pValue)).toEqual([NaN, NaN, NaN]);
  });
});
