import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagePath, summarizeWindow } from "../../../src/study/inference/aggregate.ts";
import { meanInterval } from "../../../src/study/inference/mean-interval.ts";
import type { EventPanel } from "../../../src/study/normal-returns/event-panel.ts";
import type { Matrix } from "../../../src/study/normal-returns/matrix.ts";

function matrix(rows: readonly (readonly number[])[]): Matrix {
  return { rows: rows.length, columns: rows[0]?.length ?? 0, values: Float64Array.from(rows.flat()) };
}

function panelOf(ar: Matrix): EventPanel {
  const none = new Float64Array(ar.rows);
  const estimation = { length: 10, gap: 0, minimum: 5 };
  const window = { from: 0, to: ar.columns - 1 };
  const facts = { day0: none, sigma: none, degreesOfFreedom: none, estimationCount: none };
  return { window, estimation, count: ar.rows, ar, sar: ar, ...facts };
}

describe("meanInterval", () => {
  // R: t.test(c(0.01, -0.02, 0.03, 0.005))$conf.int
  it("is the t interval of R's t.test", () => {
    const { n, mean, se, low, high } = meanInterval(Float64Array.of(0.01, -0.02, NaN, 0.03, 0.005));
    expect(n).toBe(4);
    expect(mean).toBeCloseTo(0.00625, 15);
    expect(se).toBeCloseTo(0.010282468899377555, 15);
    expect(low).toBeCloseTo(-0.02647340515801873, 12);
    expect(high).toBeCloseTo(0.03897340515801873, 12);
  });

  it("has no bounds for one value and nothing for none", () => {
    expect(meanInterval(Float64Array.of(0.5))).toEqual({
      n: 1,
      mean: 0.5,
      se: NaN,
      low: NaN,
      high: NaN,
    });
    expect(meanInterval(new Float64Array()).mean).toBeNaN();
  });
});

describe("averagePath", () => {
  const path = averagePath(
    panelOf(
      matrix([
        [0.01, 0.02],
        [0.03, -0.04],
        [-0.01, NaN],
      ]),
    ),
  );

  it("averages each day over the events valid on it", () => {
    expect([...path.n]).toEqual([3, 2]);
    expect(path.aar[0]).toBeCloseTo(0.01, 15);
    expect(path.aar[1]).toBeCloseTo(-0.01, 15);
    expect(path.aarSe[0]).toBeCloseTo(0.02 / Math.sqrt(3), 15);
  });

  it("takes the mean of the events' CARs, not the sum of the days' means", () => {
    expect(path.caar[1]).toBeCloseTo((0.03 - 0.01 - 0.01) / 3, 15);
  });
});

describe("the interval of values that correlate", () => {
  it("is that of the values once when each of them is told twice", () => {
    const sample = fc.array(fc.double({ min: -0.1, max: 0.1, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(sample, (values) => {
        const n = 2 * values.length;
        // Of the n (n - 1) / 2 pairs n / 2 are one value twice.
        const twice = meanInterval(Float64Array.from([...values, ...values]), 1 / (n - 1));
        const once = meanInterval(Float64Array.from(values));
        expect(twice.mean).toBeCloseTo(once.mean, 14);
        expect(twice.se).toBeCloseTo(once.se, 14);
      }),
    );
  });

  it("is wider by the root of (1 + (n - 1) r) / (1 - r), and as it was without correlation", () => {
    const values = Float64Array.of(0.01, -0.02, 0.03, 0.005);
    const [plain, adjusted] = [meanInterval(values), meanInterval(values, 0.2)];
    expect((adjusted.high - adjusted.mean) / (plain.high - plain.mean)).toBeCloseTo(Math.sqrt(1.6 / 0.8), 13);
    expect(meanInterval(values, 0)).toEqual(plain);
    expect(meanInterval(values, 1).low).toBeNaN();
    expect(meanInterval(values, -0.5).low).toBeNaN();
  });
});

describe("summarizeWindow", () => {
  const window = { from: 0, to: 0 };
  const summarize = (car: number[], correlation = 0) => {
    const values = Float64Array.from(car);
    const panel = panelOf(matrix([[0]]));
    return summarizeWindow(
      { panel, window, car: values, standardError: values, scar: values, days: values },
      correlation,
    );
  };

  it("describes the CARs; zero is not positive", () => {
    const summary = summarize([0.02, 0, -0.01, 0.03]);
    expect(summary).toMatchObject({ n: 4, sharePositive: 0.5 });
    expect(summary.medianCar).toBeCloseTo(0.01, 15);
    expect(summary.sdCar).toBeCloseTo(0.0182574185835055, 14);
    expect(summary).toMatchObject({ effectiveEvents: 4, adjustedLow: summary.ciLow, adjustedHigh: summary.ciHigh });
  });

  it("counts correlated events for as many as would tell as much", () => {
    const [apart, near] = [summarize([0.02, 0, -0.01, 0.03]), summarize([0.02, 0, -0.01, 0.03], 0.2)];
    expect(near).toMatchObject({ n: 4, correlation: 0.2, ciLow: apart.ciLow, ciHigh: apart.ciHigh });
    expect(near.effectiveEvents).toBeCloseTo(2, 14);
    expect(near.detectableEffect / apart.detectableEffect).toBeCloseTo(Math.SQRT2, 13);
    expect(near.meanCar - near.adjustedLow).toBeCloseTo(Math.SQRT2 * (near.meanCar - near.ciLow), 15);
  });

  it("is empty, not zero, without events", () => {
    expect(summarize([])).toMatchObject({ n: 0, meanCar: NaN, sharePositive: NaN, sdCar: NaN });
  });
});
