import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  holm,
} from "../../../../src/study/inference/multiple-testing/adjusted-p-values.ts";
import { adjustments, findAdjustment } from "../../../../src/study/inference/multiple-testing/adjustments.ts";
import { floats, rStatistics } from "../../../support/numbers.ts";

const methods = { bonferroni, holm, benjaminiHochberg, benjaminiYekutieli };

function readColumn(file: string, column: string): Float64Array {
  const text = readFileSync(new URL(`../../../reference/p_adjust/${file}`, import.meta.url), "utf8");
  const [header = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return floats(rows.map((row) => (row[header.indexOf(column)] === "" ? null : Number(row[header.indexOf(column)]))));
}

describe.each([
  ["bonferroni", "bonferroni"],
  ["holm", "holm"],
  ["benjaminiHochberg", "bh"],
  ["benjaminiYekutieli", "by"],
] as const)("%s", (method, column) => {
  const adjust = methods[method];

  it("gives the reference values, a missing p-value neither counted nor adjusted", () => {
    const expected = readColumn("expected.csv", column);
    adjust(readColumn("inputs.csv", "p")).forEach((p, i) => expect(p).toBeNear(expected[i] ?? NaN, `${method} ${i}`));
  });

  it("gives R's p.adjust, ties included", () => {
    const expected = rStatistics.adjusted[method];
    adjust(floats(rStatistics.adjusted.p)).forEach((p, i) => expect(p).toBeNear(expected[i] ?? null, `${method} ${i}`));
  });

  it("never lowers a p-value, never passes 1, and keeps their order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (raw) => {
        const adjusted = adjust(floats(raw));
        raw.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p * (1 - 1e-15));
          expect(adjusted[i]).toBeLessThanOrEqual(1);
        });
        const inOrder = [...raw.keys()].sort((i, j) => (raw[i] ?? NaN) - (raw[j] ?? NaN)).map((i) => adjusted[i]);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => (a ?? NaN) - (b ?? NaN)));
      }),
    );
  });

  it("has nothing to say of nothing", () => {
    expect([...adjust(floats([]))]).toEqual([]);
    expect([...adjust(floats([null]))]).toEqual([NaN]);
  });
});

describe("the registry of adjustments", () => {
  it("finds each under its name, which is the default's for the first", () => {
    expect(adjustments.map(({ kind }) => findAdjustment(kind)?.kind)).toEqual(adjustments.map(({ kind }) => kind));
    expect(adjustments[0].kind).toBe("holm");
    expect(findAdjustment("fisher")).toBeUndefined();
  });
});
