import { expect, test } from "vitest";
import { answerLine, differenceFindings } from "../../../src/report/page/headline.ts";
import { differenceWords } from "../../../src/report/words/differences.ts";
import { sampleComparison } from "../../support/sample-comparison.ts";
import { sampleRun } from "../../support/sample-run.ts";

const run = sampleRun();
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const compared = sampleComparison("hotter", "cooler", "gold");

test.each([
  [
    { pAdjusted: 0.04 },
    "Gold did 0.43 % worse after hotter than after cooler over 2 sessions (n = 41 and 38, 95 % CI -0.81 .. -0.05, adjusted p = 0.040).",
  ],
  [
    {},
    "Gold did 0.43 % worse after hotter than after cooler over 2 sessions (n = 41 and 38, 95 % CI -0.81 .. -0.05, adjusted p = 0.054), but among 2 comparisons that may be chance: alone it has p = 0.027.",
  ],
  [
    { pAdjusted: 0.3, outcomes: new Map([["welch", { statistic: 1, pValue: 0.3 }]]) },
    "No detectable difference in gold between hotter and cooler over 2 sessions (n = 41 and 38, 95 % CI -0.81 .. -0.05, adjusted p = 0.300); the smallest difference this could detect is about 0.55 %.",
  ],
  [
    { pAdjusted: 0.01, difference: 0.002, groupA: "CPI: hotter" },
    'Gold did 0.20 % better after "CPI: hotter" than after cooler over 2 sessions (n = 41 and 38, 95 % CI -0.81 .. -0.05, adjusted p = 0.010).',
  ],
  [{ pAdjusted: NaN, nB: 1 }, "Gold after hotter and after cooler: too little data to compare (n = 41 and 1)."],
])("differenceWords of %j", (over, expected) => {
  expect(plain(differenceWords(run, { ...compared, ...over }, 2, []))).toBe(expected);
});

test("differences are told in the headline window, and first in each other one that shows something", () => {
  const other = { ...compared, window: { from: 0, to: 0 } };
  const told = differenceFindings(run, {
    comparisons: [other, compared, { ...other, metal: "silver", pAdjusted: 0.01 }],
    stability: [],
  });
  expect(told.map(({ words, p }) => [words.split(" ")[0], p])).toEqual([
    ["Silver", 0.01],
    ["Gold", 0.054],
  ]);
});

test("an answer in a line says the surest find and in how many windows there are finds", () => {
  expect(plain(answerLine(run))).toMatch(/^Gold fell 0\.31 % on average .* Detected: 8 of 10 windows tested\.$/);
});

test("or that there is none", () => {
  const none = sampleRun({ pAdjusted: 0.6 });
  expect(plain(answerLine(none))).toMatch(/^Nothing detected in 10 windows tested\. Gold did 0\.43 % worse/);
  const one = sampleRun({ pAdjusted: 0.6, groups: ["hotter"], metals: ["gold"], tested: [{ from: 0, to: 2 }] });
  expect(plain(answerLine(one))).toMatch(/^Gold fell 0\.31 % on average over 3 sessions/);
});
