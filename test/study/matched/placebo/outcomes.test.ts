import { describe, expect, it } from "vitest";
import { tQuantile } from "../../../../src/kernels/distributions/distributions.ts";
import { randomFor } from "../../../../src/kernels/random.ts";
import { type DrawnStatistic, maxT } from "../../../../src/study/matched/placebo/outcomes.ts";
import { caar } from "../../../../src/study/matched/placebo/statistics/caar.ts";
import { placeboCsectT } from "../../../../src/study/matched/placebo/statistics/csect-t.ts";

const draws = 4_999;

/** A cross-sectional t of n events, and draws of it from the t distribution that it has under no effect. */
function tOf(n: number, observed: number): DrawnStatistic {
  const random = randomFor(7, `${n} ${observed}`);
  const drawn = Float64Array.from({ length: draws }, () => tQuantile((random.nextUint32() + 0.5) / 2 ** 32, n - 1));
  return { cell: 0, window: 0, statistic: placeboCsectT, n, observed, drawn };
}

describe("Romano-Wolf p-values of groups that differ in size", () => {
  // 64 events with p = 0.0007.
  const large = tOf(64, 3.57);

  it("are not drowned by the wild t of two events", () => {
    const [alone = NaN] = maxT([large]);
    const [beside = NaN, small = NaN] = maxT([large, tOf(2, 0.4)]);
    expect(alone).toBeCloseTo(0.0007, 3);
    // Two hypotheses cost at most twice the p of one, as by Bonferroni.
    expect(beside).toBeLessThanOrEqual(2 * alone + 0.0006);
    expect(small).toBeGreaterThan(0.5);
  });

  it("find what two events show as seldom as chance has it, not sooner", () => {
    // p = 0.05 alone by the Cauchy distribution.
    const [, small = NaN] = maxT([tOf(64, 0.2), tOf(2, 12.706)]);
    expect(small).toBeGreaterThan(0.08);
    expect(small).toBeLessThan(0.115);
  });

  it("are those of the largest |t| where all groups have one size", () => {
    const family = [tOf(20, 2.4), tOf(20, 1.1), tOf(20, -3)];
    const largest = Array.from({ length: draws }, (_, draw) => {
      return Math.max(...family.map(({ drawn }) => Math.abs(drawn[draw] ?? NaN)));
    });
    const hits = largest.filter((value) => value >= 3).length;
    expect(maxT(family)[2]).toBe((1 + hits) / (draws + 1));
  });

  it("compare what is no t in units of its draws", () => {
    const [calm, wild] = [tOf(30, 2.9), tOf(30, 2.9)].map((one) => ({ ...one, statistic: caar }));
    if (calm === undefined || wild === undefined) throw new Error("two of them");
    const stretched = { ...wild, observed: wild.observed * 50, drawn: wild.drawn.map((value) => value * 50) };
    expect(maxT([calm, stretched])).toEqual(maxT([calm, wild]));
  });
});
