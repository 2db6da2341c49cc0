import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Check } from "../../docs/claims.d.ts";
import { judgeClaims } from "../../docs/verdicts.js";
import * as assay from "../../src/index.ts";
import * as power from "../../src/study/power.ts";

const folder = fileURLToPath(new URL("../../scenarios/january-2026", import.meta.url));
const judge = (...checks: readonly Check[]) => judgeClaims([{ told: "A claim.", checks }], { assay, power, folder });

test.each<[string, Check, string]>([
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
    "a significant move the other way",
    {
      kind: "moves",
      scenario: "weak-payrolls.yaml",
      expected: [{ group: "weak", window: [0, 0], direction: "down" }],
    },
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
])("%s", async (_, check, verdict) => {
  const [line] = await judge(check);
  expect(line).toMatchObject({ told: "A claim.", verdict });
});

test("a claim is told once, however many tests it has, and a line is a test and metal", async () => {
  const expected = [{ group: "weak", window: [0, 2], direction: "up" }] as const;
  const lines = await judge(
    { kind: "record", metal: "silver", on: "2026-01-12" },
    { kind: "moves", scenario: "weak-payrolls.yaml", expected, event: "us-nfp@2026-01-09T13:30:00Z" },
  );
  expect(lines.map(({ told }) => told)).toEqual(["A claim.", "", ""]);
  expect(lines[1]?.tested).toBe("[weak-payrolls.yaml](weak-payrolls.yaml): gold up after `weak`, [0, 2]");
  expect(lines[1]?.figures).toMatch(/^mean abnormal move 0\.50 %, .*; that of 2026-01-09: -?\d+\.\d\d %$/);
});

test("a window that the scenario does not test is our mistake", async () => {
  const expected = [{ group: "weak", window: [0, 1], direction: "up" }] as const;
  await expect(judge({ kind: "moves", scenario: "weak-payrolls.yaml", expected })).rejects.toThrow(
    "does not test [0, 1]",
  );
});
