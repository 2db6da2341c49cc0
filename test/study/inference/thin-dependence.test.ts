import { describe, expect, it } from "vitest";

import { randomFor } from "../../../src/kernels/random.ts";
import { significanceTest } from "../../../src/study/inference/tests/index.ts";
import { type EstimatedSample, sampleOfCars } from "../../support/reference-panel.ts";

function evaluate(kind: string, sample: EstimatedSample) {
  const test = significanceTest(kind);
  if (test === undefined) throw new Error(`no test ${kind}`);
  return test.evaluate(sample, test.prepare(sample.panel), randomFor(1, kind));
}

const undefinedOutcome = { statistic: NaN, pValue: NaN };
/** 40 values without repetition, so that windows on one date have the 30 that a correlation wants. */
const wave = Array.from({ length: 40 }, (_, i) => Math.sin(i * i + 1));
const opposite = wave.map((value) => -value);

function onDates(day0: readonly number[], cars: readonly number[], rows: readonly (readonly number[])[]) {
  const sample = sampleOfCars(cars, rows);
  return { ...sample, panel: { ...sample.panel, day0: Float64Array.from(day0) } };
}

describe("average correlation", () => {
  const adjusted = ["adj_patell_z", "adj_bmp_t", "adj_patell_event_z", "adj_bmp_event_t"];

  it.each(adjusted)("%s is undefined when the variance of the mean would not be positive", (kind) => {
    const outcome = evaluate(kind, onDates([5, 5], [1, 3], [wave, opposite]));
    expect(outcome).toMatchObject({ n: 2, df: null, ...undefinedOutcome });
    expect(Number(/^r=([^;]+)/.exec(outcome.note)?.[1])).toBeCloseTo(-1, 14);
  });

  it.each(adjusted)("%s has no correlation of a single event", (kind) => {
    expect(evaluate(kind, sampleOfCars([1], [wave]))).toMatchObject({ n: 1, ...undefinedOutcome });
  });

  it("of 1 leaves no variance among events, but a mean of one event", () => {
    const sample = onDates([5, 5], [1, 3], [wave, wave]);
    for (const kind of ["adj_bmp_t", "adj_bmp_event_t"]) expect(evaluate(kind, sample)).toMatchObject(undefinedOutcome);
    const plain = evaluate("patell_z", sample).statistic;
    for (const kind of ["adj_patell_z", "adj_patell_event_z"]) {
      expect(evaluate(kind, sample).statistic).toBeCloseTo(plain / Math.SQRT2, 12);
    }
  });

  it("by calendar is 0 for other dates and for fewer than 30 common observations", () => {
    const apart = evaluate("adj_bmp_t", onDates([5, 6], [1, 3], [wave, wave]));
    expect(apart).toMatchObject({ statistic: 2, df: 1, note: "r=0; estimator=calendar" });
    const few = [wave.slice(0, 29), wave.slice(0, 29)];
    expect(evaluate("adj_bmp_t", onDates([5, 5], [1, 3], few)).note).toBe("r=0; estimator=calendar");
    const still = [wave.map(() => 2), wave];
    expect(evaluate("adj_bmp_t", onDates([5, 5], [1, 3], still)).note).toBe("r=0; estimator=calendar");
  });

  it("by relative day leaves pairs without a correlation out, and is missing when none is left", () => {
    const holed = wave.map((value, i) => (i % 2 === 0 ? value : NaN));
    const other = wave.map((value, i) => (i % 2 === 1 ? value : NaN));
    const rows = [holed, other, wave.map(() => 2)];
    const none = evaluate("adj_bmp_event_t", sampleOfCars([1, 2, 4], rows));
    expect(none).toMatchObject({ n: 3, note: "estimator=event", ...undefinedOutcome });
    const one = evaluate("adj_patell_event_z", sampleOfCars([1, 2, 4, 5], [...rows, opposite]));
    expect(Number(/^r=([^;]+)/.exec(one.note)?.[1])).toBeCloseTo(-1, 14);
  });
});

describe("clusters", () => {
  it("are fewer than two: undefined", () => {
    const outcome = evaluate("clustered_t", onDates([5, 5, 5], [1, 2, 4], [wave, wave, wave]));
    expect(outcome).toMatchObject({ n: 3, df: null, note: "clusters=1", ...undefinedOutcome });
  });

  it("whose sums do not vary: undefined, not infinite", () => {
    const outcome = evaluate("clustered_t", onDates([5, 5, 6, 6], [0.1, 0.3, 0.3, 0.1], [wave, wave, wave, wave]));
    expect(outcome).toMatchObject({ n: 4, note: "clusters=2", ...undefinedOutcome });
  });

  it("of one event each are the cross-sectional t", () => {
    const sample = sampleOfCars([0.4, -0.1, 0.7, 0.2]);
    const [clustered, plain] = ["clustered_t", "csect_t"].map((kind) => evaluate(kind, sample));
    expect(clustered?.statistic).toBeCloseTo(plain?.statistic ?? NaN, 13);
    expect(clustered?.df).toBe(plain?.df);
  });
});

describe("the variance before the event", () => {
  it.each([
    ["does not vary", [2, 2, 2]],
    ["is one observation", [NaN, 1, NaN]],
    ["is missing", [NaN, NaN, NaN]],
  ])("gives cda_t nothing when it %s", (_what, row) => {
    expect(evaluate("cda_t", sampleOfCars([1, 2], [row, row]))).toMatchObject({ n: 2, df: null, ...undefinedOutcome });
  });

  it("has as many degrees of freedom as positions with an event, less one", () => {
    const outcome = evaluate(
      "cda_t",
      sampleOfCars(
        [1, 3],
        [
          [1, NaN, 3, NaN],
          [3, NaN, 2, 7],
        ].map((row) => [...row]),
      ),
    );
    // Means 2, 2.5 and 7: mean 11.5/3, squared deviations 3.3611 + 1.7778 + 10.0278, over 2.
    expect(outcome).toMatchObject({ n: 2, df: 2 });
    expect(outcome.statistic).toBeCloseTo(2 / Math.sqrt(91 / 12), 13);
  });
});

describe("thin ranks and skewness", () => {
  it.each(["skew_t", "johnson_t"])("%s needs three events", (kind) => {
    expect(evaluate(kind, sampleOfCars([1, 2]))).toMatchObject({ n: 2, df: null, note: "", ...undefinedOutcome });
    expect(evaluate(kind, sampleOfCars([1, 2, 4])).statistic).not.toBeNaN();
  });

  it("generalized ranks need estimation values", () => {
    for (const row of [[NaN, NaN], []]) {
      const sample = sampleOfCars([1, 2, 4], [row, row, row]);
      for (const kind of ["grank_t", "grank_z"])
        expect(evaluate(kind, sample)).toMatchObject({ n: 3, ...undefinedOutcome });
    }
  });

  it("grank_t is undefined where nothing but the event moves the ranks", () => {
    // Mean scores -1/8 and -1/8 before the event, 1/4 at it: Z^2 = T' - 1 = 2.
    const rows = [
      [1, -1],
      [-1, 1],
    ];
    expect(evaluate("grank_t", sampleOfCars([90, 80], rows))).toMatchObject({ n: 2, df: null, ...undefinedOutcome });
  });

  it("the sign about the median counts the median itself as neither", () => {
    // Medians 2 and 2: signs -1 0 | 1 and 1 0 | -1, which cancel; of one event they do not.
    const rows = [
      [1, 2],
      [3, 2],
    ];
    expect(evaluate("sign_cz_z", sampleOfCars([3, 1], rows))).toMatchObject({ n: 2, ...undefinedOutcome });
    expect(evaluate("sign_cz_z", sampleOfCars([3], [[1, 2]])).statistic).toBeCloseTo(1 / Math.sqrt(2 / 3), 14);
  });
});
