import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  binomialTwoSidedP,
  normalCdf,
  normalQuantile,
  normalTwoSidedP,
  tQuantile,
  tTwoSidedP,
} from "../../../src/kernels/distributions/distributions.ts";
import { rStatistics } from "../../support/numbers.ts";

describe("distributions against R", () => {
  it("gives Student's two-sided p, deep tails and fractional df included", () => {
    for (const { t, df, p } of rStatistics.tTwoSided) {
      expect(tTwoSidedP(t, df)).toBeNear(p, `t ${t}, df ${df}`);
      expect(tTwoSidedP(-t, df)).toBeNear(p, `t ${-t}, df ${df}`);
    }
  });

  it("gives the normal's p and both tails", () => {
    for (const { z, p, lower, upper } of rStatistics.normal) {
      expect(normalTwoSidedP(z)).toBeNear(p, `z ${z}`);
      expect(normalCdf(-z)).toBeNear(lower, `cdf(-${z})`);
      expect(normalCdf(z)).toBeNear(upper, `cdf(${z})`);
    }
  });

  it("gives quantiles", () => {
    for (const { p, x } of rStatistics.normalQuantile) expect(normalQuantile(p)).toBeNear(x, `normal ${p}`);
    for (const { p, df, x } of rStatistics.tQuantile) expect(tQuantile(p, df)).toBeNear(x, `t ${p}, df ${df}`);
  });

  it("gives binom.test's exact p", () => {
    for (const { k, n, p } of rStatistics.binomial) expect(binomialTwoSidedP(k, n)).toBeNear(p, `${k} of ${n}`);
  });
});

describe("distributions at the edges", () => {
  it("is the normal at infinite df", () => {
    expect(tTwoSidedP(1, Infinity)).toBeNear(0.317310507862914, "R: 2 * pt(-1, Inf)");
    expect(tQuantile(0.975, Infinity)).toBeNear(1.95996398454005, "R: qnorm(0.975)");
  });

  it("has no probability beyond infinity", () => {
    expect(tTwoSidedP(Infinity, 3)).toBe(0);
    expect(normalTwoSidedP(-Infinity)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });

  it.each([
    ["t of NaN", tTwoSidedP(NaN, 5)],
    ["t without df", tTwoSidedP(1, 0)],
    ["t of NaN df", tTwoSidedP(1, NaN)],
    ["normal of NaN", normalTwoSidedP(NaN)],
    ["normal quantile outside", normalQuantile(1.1)],
    ["t quantile outside", tQuantile(-0.1, 4)],
    ["t quantile of NaN df", tQuantile(0.975, NaN)],
    ["no trials", binomialTwoSidedP(0, 0)],
  ])("is NaN for %s", (_what, value) => {
    expect(value).toBeNaN();
  });

  it("inverts", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 0.5, noNaN: true }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        (p, df) => {
          expect(tTwoSidedP(tQuantile(p / 2, df), df)).toBeNear(p, `t, p ${p}, df ${df}`, 1e-10);
          expect(normalCdf(normalQuantile(p))).toBeNear(p, `normal, p ${p}`);
        },
      ),
    );
  });
});
