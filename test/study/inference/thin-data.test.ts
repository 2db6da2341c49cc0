import { describe, expect, it } from "vitest";

import { randomFor } from "../../../src/kernels/random.ts";
import { significanceTest, significanceTests } from "../../../src/study/inference/tests/index.ts";
import { type EstimatedSample, sampleOfCars, smallPanel } from "../../support/reference-panel.ts";

function evaluate(kind: string, sample: EstimatedSample) {
  const test = significanceTest(kind);
  if (test === undefined) throw new Error(`no test ${kind}`);
  return test.evaluate(sample, test.prepare(sample.panel), randomFor(1, kind));
}

const kinds = significanceTests.map((test) => test.kind);
/** Tests that divide by how the events differ from each other. */
const withVariance = [
  "csect_t",
  "bmp_t",
  "signflip_p",
  "skew_t",
  "johnson_t",
  "adj_bmp_t",
  "adj_bmp_event_t",
  "clustered_t",
  "rank_cz_z",
  "grank_t",
  "grank_z",
];
/** Tests whose scale comes from the paths of all events of the panel, with a CAR in this window or without. */
const ofPaths = new Set(["rank_z", "rank_cz_z", "sign_cz_z"]);
const undefinedOutcome = { statistic: NaN, pValue: NaN };

describe("too few events", () => {
  it.each(kinds)("%s says nothing of no events, or of missing ones only", (kind) => {
    expect(evaluate(kind, sampleOfCars([]))).toMatchObject({ n: 0, ...undefinedOutcome });
    expect(evaluate(kind, sampleOfCars([NaN, NaN]))).toMatchObject({ n: 0, ...undefinedOutcome });
  });

  it.each(withVariance)("%s has no variance from one event", (kind) => {
    expect(evaluate(kind, sampleOfCars([0.02]))).toMatchObject({ n: 1, df: null, ...undefinedOutcome });
  });

  it.each(withVariance)("%s is undefined, not infinite, when events do not vary", (kind) => {
    expect(evaluate(kind, sampleOfCars([0.1, 0.1, 0.1]))).toMatchObject({ n: 3, ...undefinedOutcome });
    expect(evaluate(kind, sampleOfCars([0, 0]))).toMatchObject({ n: 2, ...undefinedOutcome });
  });

  it.each(kinds.filter((kind) => !ofPaths.has(kind)))("%s leaves missing events out", (kind) => {
    const [first, second, third] = [
      [1, -1, 2, -2, 3, -3],
      [-1, 2, 3, -3, 1, -2],
      [3, -2, 1, 2, -1, -3],
    ] as const;
    const complete = evaluate(kind, sampleOfCars([0.4, -0.1, 0.7], [first, second, third]));
    expect(complete.n).toBe(3);
    expect(complete.statistic).not.toBeNaN();
    const some = sampleOfCars([0.4, NaN, -0.1, 0.7, NaN], [first, third, second, third, first]);
    expect(evaluate(kind, some)).toEqual(complete);
  });
});

describe("zeros", () => {
  it("are not positive in the sign tests", () => {
    // (1 - 4/2) / (sqrt(4)/2) = -1
    expect(evaluate("sign_z", sampleOfCars([1, 0, 0, -1]))).toMatchObject({ n: 4, statistic: -1 });
    // expected share 1/2 in the estimation rows, so the same number
    expect(evaluate("gsign_z", sampleOfCars([1, 0, 0, -1]))).toMatchObject({ n: 4, statistic: -1 });
  });

  it("are dropped from the signed ranks", () => {
    expect(evaluate("wilcoxon_z", sampleOfCars([1, 0, 0]))).toMatchObject({ n: 1, statistic: 1, pValue: 1 });
    expect(evaluate("wilcoxon_z", sampleOfCars([0, 0]))).toMatchObject({ n: 0, ...undefinedOutcome });
  });
});

describe("generalized sign", () => {
  it.each([
    ["always positive", [1, 2, 3]],
    ["never positive", [-1, 0, -3]],
    ["missing", [NaN, NaN, NaN]],
  ])("is undefined when estimation returns are %s", (_what, row) => {
    expect(evaluate("gsign_z", sampleOfCars([1, -1], [row, row]))).toMatchObject(undefinedOutcome);
  });

  it("averages the events' shares of valid returns, zero not positive", () => {
    const outcome = evaluate(
      "gsign_z",
      sampleOfCars(
        [1, 1],
        [
          [1, -1, NaN, NaN],
          [1, 1, 1, 0],
        ],
      ),
    );
    // p = (1/2 + 3/4) / 2 = 0.625; (2 - 1.25) / sqrt(2 * 0.625 * 0.375)
    expect(outcome.note).toBe("expected_share=0.625");
    expect(outcome.statistic).toBeCloseTo(0.75 / Math.sqrt(0.46875), 14);
  });
});

describe("Patell", () => {
  const panel = {
    ...smallPanel(
      [
        [1, 2],
        [3, NaN],
      ],
      [[1], [1]],
    ),
    degreesOfFreedom: Float64Array.of(4, 6),
  };

  it("is undefined, with the reason, when an event has two degrees of freedom or fewer", () => {
    const thin = { ...sampleOfCars([1, 2]), panel: { ...panel, degreesOfFreedom: Float64Array.of(2, 30) } };
    const outcome = evaluate("patell_z", thin);
    expect(outcome).toMatchObject({ n: 2, ...undefinedOutcome });
    expect(outcome.note).toBe("no Patell variance for 1 of 2 events: 2 degrees of freedom or fewer");
    for (const kind of ["patell_scar_z", "adj_patell_z", "adj_patell_event_z"]) {
      expect(evaluate(kind, thin)).toEqual(outcome);
    }
  });

  it("weighs events by their degrees of freedom on one observation", () => {
    const sample = { ...sampleOfCars([1, 3]), panel };
    // (1 + 3) / sqrt(4/2 + 6/4)
    expect(evaluate("patell_z", sample).statistic).toBeCloseTo(4 / Math.sqrt(3.5), 14);
  });

  it("sums valid standardized returns over a window", () => {
    const window = { from: 0, to: 1 };
    const sample = {
      panel,
      window,
      car: Float64Array.of(3, 3),
      standardError: Float64Array.of(3, 3),
      scar: Float64Array.of(1, 1),
      days: Float64Array.of(2, 1),
    };
    // ((1 + 2) / sqrt(2 * 4/2) + 3 / sqrt(1 * 6/4)) / sqrt 2
    expect(evaluate("patell_z", sample).statistic).toBeCloseTo((1.5 + 3 / Math.sqrt(1.5)) / Math.sqrt(2), 14);
  });
});

describe("Corrado's ranks", () => {
  it("rank each event over what it has", () => {
    // Ranks of event 1: 1 2 | 3; of event 2: 2 . | 1, so U = -1/4 0 | 1/4 and 1/6 . | -1/6.
    const sample = sampleOfCars(
      [3, 1],
      [
        [1, 2],
        [2, NaN],
      ],
    );
    const q = [(-1 / 4 + 1 / 6) / Math.SQRT2, 0, (1 / 4 - 1 / 6) / Math.SQRT2];
    const scale = Math.sqrt(q.reduce((sum, value) => sum + value * value, 0) / 3);
    expect(evaluate("rank_z", sample).statistic).toBeCloseTo((q[2] ?? NaN) / scale, 14);
    expect(evaluate("rank_z", sampleOfCars([0.4, NaN, -0.1])).n).toBe(2);
  });

  it("are undefined when nothing varies", () => {
    expect(evaluate("rank_z", sampleOfCars([1, 1], [[1], [1]]))).toMatchObject({ n: 2, ...undefinedOutcome });
  });

  it("skip an observation that no event has", () => {
    const rows = [
      [5, NaN],
      [4, NaN],
    ];
    const panel = smallPanel(rows, [
      [1, 2, 3],
      [3, 1, 2],
    ]);
    const cars = {
      car: Float64Array.of(5, 4),
      standardError: Float64Array.of(1, 1),
      scar: Float64Array.of(5, 4),
      days: Float64Array.of(1, 1),
      panel,
    };
    const first = evaluate("rank_z", { ...cars, window: { from: 0, to: 0 } });
    const both = evaluate("rank_z", { ...cars, window: { from: 0, to: 1 } });
    expect(first.statistic).toBeGreaterThan(0);
    expect(both.statistic).toBe(first.statistic);
    const none = { ...cars, window: { from: 1, to: 1 }, days: Float64Array.of(0, 0) };
    expect(evaluate("rank_z", none)).toMatchObject({ n: 0, ...undefinedOutcome });
  });
});
