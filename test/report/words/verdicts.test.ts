import { expect, test } from "vitest";
import { verdict } from "../../../src/report/words/verdicts.ts";
import type { TestResult } from "../../../src/study/inference/cell-result.ts";
import type { Instant } from "../../../src/time/types.ts";
import type { SampleOptions } from "../../support/sample-options.ts";
import { sampleRun } from "../../support/sample-run.ts";

function sentence(options: SampleOptions, outcome: Partial<TestResult> = {}): string {
  const run = sampleRun({ groups: ["hotter"], metals: ["gold"], tested: [{ from: 0, to: 2 }], ...options });
  const [cell] = run.result.cells;
  if (cell === undefined) throw new Error("the sample has a cell");
  const windows = cell.windows.map((window) => ({
    ...window,
    tests: window.tests.map((each) => ({ ...each, ...outcome })),
  }));
  return verdict(run, { ...cell, windows }).replaceAll("\u00a0", " ");
}

test.each([
  [
    {},
    "Gold fell 0.31 % on average over 3 sessions after US CPI m/m (hotter) (n = 41, 95 % CI -0.62 .. -0.01, adjusted p = 0.040).",
  ],
  [
    { barMinutes: 5 },
    "Gold fell 0.31 % on average over 3 bars after US CPI m/m (hotter) (n = 41, 95 % CI -0.62 .. -0.01, adjusted p = 0.040).",
  ],
  [
    { tested: [{ from: 0, to: 0 }] },
    "Gold fell 0.31 % on average in the first session after US CPI m/m (hotter) (n = 41, 95 % CI -0.62 .. -0.01, adjusted p = 0.040).",
  ],
  [
    { tested: [{ from: -5, to: 1 }] },
    "Gold fell 0.31 % on average from 5 sessions before to 1 after day 0 after US CPI m/m (hotter) (n = 41, 95 % CI -0.62 .. -0.01, adjusted p = 0.040).",
  ],
  [
    { tested: [{ from: -1, to: -1 }] },
    "Gold fell 0.31 % on average 1 session before US CPI m/m (hotter) (n = 41, 95 % CI -0.62 .. -0.01, adjusted p = 0.040).",
  ],
  [{ n: 3 }, "Gold after US CPI m/m (hotter): too little data to tell (n = 3)."],
  [{ pAdjusted: NaN }, "Gold after US CPI m/m (hotter): csect_t is not defined for these 41 events."],
] as const)("%j", (options, expected) => {
  expect(sentence(options, { statistic: -2 })).toBe(expected);
});

test("a rise is called a rise", () => {
  expect(sentence({ mean: 0.0123, pAdjusted: 0.0001 }, { statistic: 4 })).toBe(
    "Gold rose 1.23 % on average over 3 sessions after US CPI m/m (hotter) (n = 41, 95 % CI 0.92 .. 1.53, adjusted p < 0.001).",
  );
});

test("nothing detected says how small an effect would have been", () => {
  expect(sentence({ pAdjusted: 0.41 }, { pValue: 0.2 })).toBe(
    "No detectable effect of US CPI m/m (hotter) on gold over 3 sessions: " +
      "with 41 events the smallest effect this could detect is about 0.4 %.",
  );
});

test("nothing detected by so few events is too little data to tell", () => {
  expect(sentence({ n: 33, pAdjusted: 0.41 }, { pValue: 0.2 })).toBe(
    "Too little data to tell what US CPI m/m (hotter) does to gold over 3 sessions: 33 events would show only a mean move of 0.5 % or more.",
  );
  expect(sentence({ n: 34, pAdjusted: 0.41 }, { pValue: 0.2 })).toContain("No detectable effect");
  expect(sentence({ n: 33, pAdjusted: 0.01 }, { pValue: 0.001 })).toContain("Gold fell");
});

test.each([
  // Intervals from R's t.test: 0.100 .. 0.900, without 0.6 -0.011 .. 0.977.
  [[0.2, 0.5, 0.3, 0.6, 0.4, 0.1, 1.4], "Without the event of 2026-01-04 the 95 % CI includes zero."],
  // -0.240 .. 0.323, without -0.5 0.099 .. 0.201.
  [[0.1, 0.2, 0.15, 0.12, -0.5, 0.18], "Without the event of 2026-01-05 the 95 % CI leaves zero out."],
])("a conclusion that rests on one event names it: %j", (cars, expected) => {
  expect(fragile(cars, (at) => Date.UTC(2026, 0, at + 1, 13, 30))).toContain(expected);
});

test("an event that shares its day is named by its id", () => {
  const said = fragile([0.1, 0.2, 0.15, 0.12, -0.5, 0.18], () => Date.UTC(2026, 0, 1, 13, 30));
  expect(said).toContain("Without the event event-4 the 95 % CI leaves zero out.");
});

// Mean 0.1; without 1 or either 2 below zero.
test("the sign of a mean near zero is not worth a word", () => {
  const day = (at: number) => Date.UTC(2026, 0, at + 1, 13, 30);
  expect(fragile([1, -1.5, 2, -3, 2, 0.1], day)).not.toContain("Without");
});

/** The verdict of a sample of n events, the CARs of the first of which are these; event-0 is the first. */
function fragile(cars: readonly number[], releasedAt: (at: number) => number): string {
  const run = sampleRun({ groups: ["hotter"], metals: ["gold"], tested: [{ from: 0, to: 2 }], n: 41 });
  const [cell] = run.result.cells;
  const [like] = cell?.included ?? [];
  if (cell === undefined || like === undefined) throw new Error("the sample has a cell with an event");
  const included = cars.map((_, at) => ({
    ...like,
    release: { ...like.release, id: `event-${at}`, releasedAt: releasedAt(at) as Instant },
  }));
  const windows = cell.windows.map((window) => ({
    ...window,
    sample: { ...window.sample, car: Float64Array.from(cars) },
  }));
  return verdict(run, { ...cell, included, windows }).replaceAll("\u00a0", " ");
}

test.each([
  [
    { mean: -0.001, pValue: 0.02, pAdjusted: 0.03 },
    "Gold fell 0.10 % on average over 3 sessions after US CPI m/m (hotter) (n = 41, 95 % CI -0.41 .. 0.20, adjusted p = 0.030). " +
      "The 95 % CI of the mean (csect_t) includes zero all the same.",
  ],
  [
    { mean: -0.0031, pValue: 0.08, pAdjusted: 0.16 },
    "No detectable effect of US CPI m/m (hotter) on gold over 3 sessions: with 41 events the smallest effect this could detect is about 0.4 %. " +
      "The 95 % CI of the mean (csect_t) leaves zero out, but adj_bmp_t does not bear that out (alone it has p = 0.080).",
  ],
])(
  "an interval that disagrees with the primary test is not left to puzzle over: %j",
  ({ mean, ...outcome }, expected) => {
    const run = sampleRun({ groups: ["hotter"], metals: ["gold"], tested: [{ from: 0, to: 2 }], mean });
    const [cell] = run.result.cells;
    if (cell === undefined) throw new Error("the sample has a cell");
    const windows = cell.windows.map((window) => ({
      ...window,
      tests: window.tests.map((each) => ({ ...each, ...outcome, test: "adj_bmp_t" })),
    }));
    const design = { ...run.result.design, tests: ["adj_bmp_t"] };
    const said = verdict({ ...run, result: { ...run.result, design } }, { ...cell, windows });
    expect(said.replaceAll("\u00a0", " ").split(" Without")[0]).toBe(expected);
  },
);

test("an interval wider than csect_t's own, for windows that share days, may disagree with csect_t", () => {
  const run = sampleRun({ groups: ["hotter"], metals: ["gold"], tested: [{ from: 0, to: 2 }] });
  const [cell] = run.result.cells;
  if (cell === undefined) throw new Error("the sample has a cell");
  const windows = cell.windows.map((window) => ({
    ...window,
    summary: {
      ...window.summary,
      correlation: 0.02,
      effectiveEvents: 22.3,
      adjustedLow: -0.0073,
      adjustedHigh: 0.0011,
    },
  }));
  expect(
    verdict(run, { ...cell, windows })
      .replaceAll("\u00a0", " ")
      .split(" Without")[0],
  ).toBe(
    "Gold fell 0.31 % on average over 3 sessions after US CPI m/m (hotter) (n = 41, 95 % CI -0.73 .. 0.11, adjusted p = 0.040). " +
      "The 95 % CI of the mean includes zero all the same.",
  );
  const few = windows.map((window) => ({
    ...window,
    tests: window.tests.map((each) => ({ ...each, pValue: 0.2, pAdjusted: 0.4 })),
  }));
  expect(verdict(run, { ...cell, windows: few })).toContain("Too little data to tell");
});

test("a small p-value among many is no discovery", () => {
  expect(sentence({ pAdjusted: 0.118 }, { pValue: 0.005 })).toBe(
    "Gold fell 0.31 % on average over 3 sessions after US CPI m/m (hotter) (n = 41, 95 % CI -0.62 .. -0.01, " +
      "adjusted p = 0.118), but among 2 tests that may be chance: alone it has p = 0.005.",
  );
});

test("a test and a mean that disagree in sign are not made to agree", () => {
  expect(sentence({ mean: 0.001 }, { statistic: -2.4 })).toMatch(
    /^Gold after US CPI m\/m \(hotter\): csect_t finds a fall over 3 sessions, yet the mean is 0\.10 %/,
  );
});
