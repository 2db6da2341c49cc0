import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Check, VerdictWords } from "../../claims/claims.d.ts";
import { judgeClaims } from "../../claims/verdicts.js";
import * as assay from "../../src/index.ts";
import { judgingStudy } from "../support/judging.ts";

const folder = fileURLToPath(new URL("../../scenarios/january-2026", import.meta.url));
const judge = async (writtenFor: readonly VerdictWords[], ...checks: readonly Check[]) => {
  const claim = { told: "A claim.", checks, answer: { text: "An answer.", writtenFor } };
  return (await judgeClaims([claim], { assay, study: judgingStudy, folder }))[0];
};

test.each<[string, Check, ...VerdictWords[]]>([
  [
    "a gain that is told wrong by a tenth of a percent",
    {
      kind: "gains",
      from: "2026-01-02",
      to: "2026-01-09",
      told: { silver: { percent: "9.9", dollars: "7.15" } },
    },
    "contradicted",
  ],
  [
    "a gain that is told with fewer decimals",
    { kind: "gains", from: "2026-01-02", to: "2026-01-09", told: { gold: { percent: "4", dollars: "177" } } },
    "borne out",
  ],
  ["a record three days too early", { kind: "record", metal: "silver", on: "2026-01-09" }, "contradicted"],
  ["a figure in line", { kind: "figure", release: "us-cpi-mom@2026-01-13T13:30:00Z", side: "above" }, "contradicted"],
  [
    "a move the other way, in each metal",
    {
      kind: "moves",
      scenario: "weak-payrolls.yaml",
      expected: [{ group: "weak", window: [0, 0], direction: "down" }],
    },
    "contradicted",
    "contradicted",
  ],
  [
    "a single week",
    {
      kind: "moves",
      scenario: "payrolls-week.yaml",
      expected: [{ group: "payrolls-january-2026", window: [0, 0], direction: "up" }],
    },
    "too little data to tell",
    "too little data to tell",
  ],
  [
    "a slope above two",
    { kind: "slope", scenario: "silver-on-gold.yaml", above: 2, event: "us-nfp@2026-01-09T13:30:00Z" },
    "contradicted",
  ],
  [
    "what the data do not hold",
    { kind: "untestable", what: "speeches", needs: "a calendar" },
    "cannot be tested with the shipped data",
  ],
  [
    "a difference the other way",
    {
      kind: "difference",
      scenario: "silver-in-flights-to-safety.yaml",
      groups: ["flight", "calm"],
      window: [-1, -1],
      direction: "down",
    },
    "borne out",
  ],
  [
    "a difference of which one side is few",
    {
      kind: "difference",
      scenario: "weak-payrolls-after-fed-cuts.yaml",
      groups: ["after-cut", "otherwise"],
      window: [0, 0],
      direction: "down",
    },
    "borne out",
    "too little data to tell",
  ],
  [
    "bars that reach a price, and bars that do not",
    { kind: "reached", metal: "silver-5m", above: 86, on: "2026-01-12" },
    "contradicted",
  ],
  [
    "moves of a size that other days have too, and larger ones",
    { kind: "volatility", scenario: "fed-speakers.yaml", groups: ["chair"], window: [0, 0] },
    "not borne out",
    "not borne out",
  ],
  [
    "a slope that is none, in each metal",
    { kind: "response", scenario: "cpi-per-surprise.yaml", window: [0, 0], direction: "down" },
    "not borne out",
    "not borne out",
  ],
])("%s", async (_, check, ...verdicts) => {
  const judged = await judge(verdicts, check);
  expect(judged?.verdicts.map(({ verdict }) => verdict)).toEqual(verdicts);
});

test("an answer that was written for other verdicts is an error", async () => {
  const check = { kind: "record", metal: "silver", on: "2026-01-12" } as const;
  await expect(judge(["contradicted"], check)).rejects.toThrow('"A claim." was written for other verdicts');
  await expect(judge([], check)).rejects.toThrow('than ["borne out"]');
});

test("an answer that rests on what is not said of its findings is an error", async () => {
  const check: Check = {
    kind: "moves",
    scenario: "weak-payrolls.yaml",
    expected: [{ group: "weak", window: [0, 0], direction: "up" }],
  };
  const quiet: Check = {
    kind: "moves",
    scenario: "cpi-above-and-below.yaml",
    expected: [{ group: "above", window: [0, 0], direction: "up" }],
  };
  const writtenFor = ["borne out", "borne out", "not borne out", "not borne out"] as const;
  const claim = (restsOn: readonly string[]) => {
    return { told: "A claim.", checks: [check, quiet], answer: { text: "An answer.", writtenFor, restsOn } };
  };
  const judging = { assay, study: judgingStudy, folder };
  await expect(judgeClaims([claim(["the latest 24", "and the other way"])], judging)).rejects.toThrow(
    '"A claim." was written for findings of which it is said: and the other way',
  );
  const [judged] = await judgeClaims([claim(["the latest 24"])], judging);
  // What is not found has nothing to hold.
  expect(judged?.verdicts.map(({ throughout }) => throughout === "")).toEqual([false, false, true, true]);
});

test("slopes are judged by windows that share no session", async () => {
  const event = "us-nfp@2026-01-09T13:30:00Z";
  const judged = await judge(["borne out"], { kind: "slope", scenario: "silver-on-gold.yaml", above: 1, event });
  const [line] = judged?.verdicts ?? [];
  // From 2007 to May 2026 there are some 4,900 sessions, of which 250 go into each window.
  expect(line?.figures).toMatch(
    /^mean 1\.\d\d % \(95 % CI [\d. ]+\) over (18|19) windows of 250 sessions that share none;/,
  );
  expect(line?.throughout).toMatch(
    /^1\.\d\d % \(95 % CI [\d. ]+\) in 20\d\d-\d\d, 1\.\d\d % \(95 % CI [\d. ]+\) since 20\d\d$/,
  );
});

test("a line is a test and metal, with the move of the week's own event behind the average", async () => {
  const expected = [{ group: "weak", window: [0, 2], direction: "up" }] as const;
  const judged = await judge(
    ["borne out", "borne out", "not borne out"],
    { kind: "record", metal: "silver", on: "2026-01-12" },
    { kind: "moves", scenario: "weak-payrolls.yaml", expected, event: "us-nfp@2026-01-09T13:30:00Z" },
  );
  expect(judged).toMatchObject({ told: "A claim.", answer: "An answer." });
  const line = judged?.verdicts[1];
  expect(line?.tested).toBe("[weak-payrolls.yaml](weak-payrolls.yaml): gold up after `weak`, [0, 2]");
  expect(line?.figures).toMatch(
    /^mean abnormal move 0\.\d\d %, .* \(adj_bmp_t, 8 tests\); that of 2026-01-09: -?\d+\.\d\d %$/,
  );
});

test("what the scenario does not test, compare or regress is our mistake", async () => {
  const [window, direction] = [[0, 1], "up"] as const;
  const expected = [{ group: "weak", window, direction }] as const;
  const groups = ["weak", "strong"] as const;
  const scenario = "weak-payrolls.yaml";
  await expect(judge([], { kind: "moves", scenario, expected })).rejects.toThrow("does not test [0, 1]");
  const difference = { kind: "difference", scenario, groups, window, direction } as const;
  await expect(judge([], difference)).rejects.toThrow("does not compare weak with strong over [0, 1]");
  await expect(judge([], { kind: "response", scenario, window, direction })).rejects.toThrow("has no response");
});
