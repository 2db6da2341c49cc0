import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { randomFor } from "../../../src/kernels/random.ts";
import { differenceOfMeans } from "../../../src/study/comparison/difference-of-means.ts";
import { comparisonTests } from "../../../src/study/comparison/tests/index.ts";
import { floats, rStatistics } from "../../support/numbers.ts";

function evaluate(kind: string, a: readonly number[], b: readonly number[], key = "comparison") {
  const test = comparisonTests.find((candidate) => candidate.kind === kind);
  if (test === undefined) throw new Error(`no test ${kind}`);
  return test.evaluate(floats(a), floats(b), randomFor(1, key));
}

const kinds = comparisonTests.map((test) => test.kind);

describe("against R", () => {
  it("is t.test with its interval", () => {
    for (const { a, b, t, df, p, difference, low, high } of rStatistics.twoSample) {
      const means = differenceOfMeans(floats(a), floats(b));
      // The last case has means of a million, of which R and we each keep 16 digits.
      const relative = Math.abs(a[0] ?? 0) > 1e5 ? 1e-8 : 1e-11;
      expect(means.difference).toBeNear(difference, "difference", relative);
      expect(means.df).toBeNear(df, "df", relative);
      expect(means.ciLow).toBeNear(low, "low", relative);
      expect(means.ciHigh).toBeNear(high, "high", relative);
      const outcome = evaluate("welch", a, b);
      expect(outcome.statistic).toBeNear(t, "t", relative);
      expect(outcome.pValue).toBeNear(p, "p", relative);
      expect(evaluate("permutation", a, b).statistic).toBeNear(t, "permutation t", relative);
    }
  });

  it("is wilcox.test: exact for small samples without ties, else normal without continuity correction", () => {
    for (const { a, b, u, mannWhitneyP, mannWhitneyZ } of rStatistics.twoSample) {
      const outcome = evaluate("mann_whitney", a, b);
      expect(outcome.pValue).toBeNear(mannWhitneyP, `U ${u}`);
      expect(outcome.statistic).toBeNear(mannWhitneyZ, "z", 1e-9, 1e-12);
    }
  });

  it("permutes: every split of small groups", () => {
    for (const { a, b, p } of rStatistics.splits) {
      expect(evaluate("permutation", a, b).pValue).toBeNear(p, "p");
      expect(evaluate("permutation", b, a).pValue).toBeNear(p, "p, groups swapped");
    }
  });

  it("permutes: drawn splits of larger ones", () => {
    for (const { a, b, p } of rStatistics.manySplits) {
      const outcome = evaluate("permutation", a, b);
      expect(outcome.pValue).toBeNear(p, "p", 0, 5 * Math.sqrt((p * (1 - p)) / 9999));
      expect(Math.round(outcome.pValue * 10_000) / 10_000).toBe(outcome.pValue);
      expect(evaluate("permutation", a, b)).toEqual(outcome);
      expect(evaluate("permutation", a, b, "another stream").pValue).not.toBe(outcome.pValue);
    }
  });
});

describe("thin data", () => {
  it.each([
    ["no events", [], []],
    ["an empty group", [1, 2], []],
    ["groups that do not vary", [2, 2], [2, 2, 2]],
  ])("gives NaN for %s", (_what, a, b) => {
    for (const kind of kinds) expect(evaluate(kind, a, b)).toEqual({ statistic: NaN, pValue: NaN });
    expect(differenceOfMeans(floats(a), floats(b)).ciLow).toBeNaN();
  });

  it("wants two events a group where a variance is needed", () => {
    for (const kind of ["welch", "permutation"]) {
      expect(evaluate(kind, [1], [2, 3])).toEqual({ statistic: NaN, pValue: NaN });
      expect(evaluate(kind, [1, 2], [3])).toEqual({ statistic: NaN, pValue: NaN });
    }
    // R: wilcox.test(1, c(2, 3))$p.value
    expect(evaluate("mann_whitney", [1], [2, 3]).pValue).toBeNear(2 / 3);
  });

  it("is undefined, not infinite, for constant groups that differ", () => {
    expect(evaluate("welch", [1, 1], [2, 2])).toEqual({ statistic: NaN, pValue: NaN });
    expect(evaluate("permutation", [1, 1], [2, 2])).toEqual({ statistic: NaN, pValue: NaN });
  });
});

describe("symmetry", () => {
  const group = fc.uniqueArray(fc.integer({ min: -400, max: 400 }), { minLength: 3, maxLength: 7 });

  it("swaps with its groups and ignores their order, unit and level", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        for (const kind of kinds) {
          const plain = evaluate(kind, a, b);
          const swapped = evaluate(kind, b, a);
          expect(swapped.statistic).toBeNear(-plain.statistic, "swapped", 1e-9, 1e-12);
          expect(swapped.pValue).toBeNear(plain.pValue, "swapped p", 1e-9);
          const moved = evaluate(
            kind,
            a.toReversed().map((x) => 3 * x + 7),
            b.map((x) => 3 * x + 7),
          );
          expect(moved.statistic).toBeNear(plain.statistic, "moved", 1e-9, 1e-12);
          expect(moved.pValue).toBeNear(plain.pValue, "moved p", 1e-9);
        }
      }),
    );
  });
});
