import { describe, expect, it } from "vitest";
import { averagePath, meanInterval, summarizeWindow } from "../../src/study/aggregate.ts";
import type { EventPanel, Matrix } from "../../src/study/panel.ts";

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

describe("summarizeWindow", () => {
  const window = { from: 0, to: 0 };
  const summarize = (car: number[]) => {
    const values = Float64Array.from(car);
    return summarizeWindow({
      panel: panelOf(matrix([[0]])),
      window,
      car: values,
      standardError: values,
      scar: values,
      days: values,
    });
  };

  it("describes the CARs; zero is not positive", () => {
    const summary = summarize([0.02, 0, -0.01, 0.03]);
    expect(summary).toMatchObject({ n: 4, sharePositive: 0.5 });
    expect(summary.medianCar).toBeCloseTo(0.01, 15);
    expect(summary.sdCar).toBeCloseTo(0.0182574185835055, 14);
  });

  it("is empty, not zero, without events", () => {
    expect(summarize([])).toMatchObject({ n: 0, meanCar: NaN, sharePositive: NaN, sdCar: NaN });
  });
});
