import { expect, test } from "vitest";
import { verdict } from "../../src/report/verdict.ts";
import type { TestResult } from "../../src/study/result.ts";
import { sampleRun, type SampleOptions } from "../support/sample-run.ts";

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
