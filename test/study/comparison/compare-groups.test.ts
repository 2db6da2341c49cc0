import { describe, expect, it } from "vitest";
import { comparePairs } from "../../../src/study/comparison/compare-groups.ts";

const first = { groupA: "a", groupB: "b", metal: "gold", window: { from: 0, to: 0 } };
const carsA = Float64Array.of(0.01, 0.02, -0.01, 0.03, 0.015);
const carsB = Float64Array.of(-0.01, 0.005, -0.02, NaN, 0.001);

describe("comparePairs", () => {
  // R 4: t.test(a, b) and wilcox.test(a, b, exact = FALSE, correct = FALSE).
  it("gives the difference of means with every test, and counts only valid CARs", () => {
    const [row] = comparePairs([{ ...first, carsA, carsB }], { seed: 1, adjust: "holm" });
    expect(row).toMatchObject({ nA: 5, nB: 4, groupA: "a", groupB: "b" });
    expect(row?.meanA).toBeCloseTo(0.013, 15);
    expect(row?.meanB).toBeCloseTo(-0.006, 15);
    expect(row?.difference).toBeCloseTo(0.019, 15);
    expect([...(row?.outcomes.keys() ?? [])]).toEqual(["welch", "mann_whitney", "permutation"]);
    expect(row?.outcomes.get("welch")?.statistic).toBeCloseTo(2.1818431567002157, 12);
    expect(row?.outcomes.get("welch")?.pValue).toBeCloseTo(0.065474436380186282, 12);
    expect(row?.ciLow).toBeCloseTo(-0.0015930178905736658, 12);
    expect(row?.ciHigh).toBeCloseTo(0.0395930178905736646, 12);
    // 126 ways to split nine values: the permutation p is a whole number of them.
    const permutation = row?.outcomes.get("permutation")?.pValue ?? NaN;
    expect(permutation * 126).toBeCloseTo(Math.round(permutation * 126), 9);
  });

  it("adjusts over all pairs and leaves undefined ones out", () => {
    const [both, none] = comparePairs(
      [
        { ...first, carsA, carsB },
        { ...first, groupB: "c", carsA, carsB: Float64Array.of(0.01) },
        { ...first, groupB: "d", carsA, carsB: carsB.map((value) => value - 0.001) },
      ],
      { seed: 1, adjust: "holm" },
    );
    const welch = (rows: readonly (typeof both)[]) => rows.map((row) => row?.outcomes.get("welch")?.pValue ?? NaN);
    const pairs = [
      { ...first, carsA, carsB },
      { ...first, groupB: "d", carsA, carsB: carsB.map((value) => value - 0.001) },
    ];
    const plain = comparePairs(pairs, { seed: 1, adjust: "bonferroni" });
    expect(plain.map((row) => row.pAdjusted)).toEqual(welch(plain).map((p) => Math.min(1, 2 * p)));
    expect(none?.pAdjusted).toBeNaN();
    expect(both?.pAdjusted).toBeGreaterThan(both?.outcomes.get("welch")?.pValue ?? NaN);
  });

  it("gives each pair its own random stream, so that order does not matter", () => {
    const large = (shift: number) => Float64Array.from({ length: 30 }, (_, index) => Math.sin(index * 7 + shift));
    const pairs = [
      { ...first, carsA: large(1), carsB: large(2) },
      { ...first, metal: "silver", carsA: large(3), carsB: large(4) },
    ];
    const forward = comparePairs(pairs, { seed: 9, adjust: "holm" });
    const backward = comparePairs(pairs.toReversed(), { seed: 9, adjust: "holm" });
    expect(forward[0]?.outcomes).toEqual(backward[1]?.outcomes);
  });
});
