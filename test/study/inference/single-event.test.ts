import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arDegreesOfFreedom,
  arPlacebos,
  arPValues,
  carPlacebos,
  placeboP,
} from "../../../src/study/inference/single-event.ts";
import { smallPanel } from "../../support/reference-panel.ts";

describe("placeboP", () => {
  it("counts the runs that moved at least as far, and the event itself", () => {
    expect(placeboP(-2, 1, Float64Array.of(1, -3, 2, 0))).toBe(3 / 5);
    // Runs of two: -2, -1, 2.
    expect(placeboP(2, 2, Float64Array.of(1, -3, 2, 0))).toBe(3 / 4);
  });

  it("leaves out runs with a missing observation", () => {
    expect(placeboP(0.02, 2, Float64Array.of(0.01, NaN, 0.02, 0.01))).toBe(2 / 2);
  });

  it("counts ties, in spite of rounding", () => {
    // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in their last digit.
    expect(0.3 + 0.2 + 0.1).toBeLessThan(0.1 + 0.2 + 0.3);
    expect(placeboP(0.1 + 0.2 + 0.3, 3, Float64Array.of(0.3, 0.2, 0.1, 0))).toBe(2 / 3);
  });

  it("says nothing without a sum or a run", () => {
    expect(placeboP(NaN, 1, Float64Array.of(1, 2))).toBeNaN();
    expect(placeboP(1, 3, Float64Array.of(1, 2))).toBeNaN();
    expect(placeboP(1, 1, Float64Array.of(NaN))).toBeNaN();
  });

  it("is uniform over its steps when the event is one of the exchangeable observations", () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(distinct, (sizes) => {
        const all = sizes.map((size, at) => (at % 2 === 0 ? size : -size));
        const ps = all.map((value, at) => placeboP(value, 1, Float64Array.from(all.toSpliced(at, 1))));
        expect(ps.toSorted((a, b) => a - b)).toEqual(all.map((_, rank) => (rank + 1) / all.length));
      }),
    );
  });
});

describe("arPlacebos", () => {
  it("counts ties, in spite of rounding", () => {
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    const panel = smallPanel([[0.1 + 0.2, -(0.1 + 0.2)]], [[0.3, -0.3, 0.2, 0]]);
    expect([...arPlacebos(panel)]).toEqual([3 / 5, 3 / 5]);
  });

  it("is the placebo p of a run of one observation", () => {
    const tenths = fc.integer({ min: -5, max: 5 }).map((value) => value / 10);
    fc.assert(
      fc.property(tenths, fc.array(fc.oneof(tenths, fc.constant(NaN)), { minLength: 1 }), (value, quiet) => {
        const [found] = arPlacebos(smallPanel([[value]], [quiet]));
        expect(found).toBe(placeboP(value, 1, Float64Array.from(quiet)));
      }),
    );
  });
});

describe("an event with a hole", () => {
  const panel = smallPanel([[0.03, NaN, -0.02]], [[0.01, 0.03, NaN, -0.02, -0.02, 0.005]]);

  it("has no test of the missing observation", () => {
    expect(arPValues(panel)[1]).toBeNaN();
    expect(arDegreesOfFreedom(panel)[1]).toBeNaN();
    expect([...arPlacebos(panel)]).toEqual([2 / 6, NaN, 4 / 6]);
  });

  it("compares its sum with runs of as many observations as are valid", () => {
    const sample = {
      panel,
      window: panel.window,
      car: Float64Array.of(0.03 - 0.02),
      standardError: Float64Array.of(1),
      scar: Float64Array.of(0.01),
      days: Float64Array.of(2),
    };
    // Runs of two: 0.04, missing, missing, -0.04, -0.015.
    expect([...carPlacebos(sample, panel)]).toEqual([4 / 4]);
  });
});
