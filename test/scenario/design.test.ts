import { expect, test } from "vitest";
import { designStudy } from "../../src/scenario/design.ts";
import type { ResolvedScenario } from "../../src/scenario/resolve.ts";
import { date } from "../support/series.ts";

const resolved: ResolvedScenario = {
  name: "A",
  metals: ["gold"],
  groups: { hotter: { release: ["us-cpi-mom"], surprise: "above" } },
  window: { from: -1, to: 2 },
  tested: [
    [0, 0],
    [-1, 2],
  ],
  estimation: { length: 120, gap: 5, minimum: 60 },
  holes: "drop",
  model: { kind: "raw" },
  tests: ["csect_t"],
  adjust: "holm",
  collisions: { policy: "drop", with: ["us-nfp"] },
  expectation: ["consensus", { autoregression: 2, minimum: 30 }],
  surprise_scale: { kind: "expanding", minimum: 12 },
  compare: [["hotter", "cooler"]],
  seed: 7,
};

test("a resolved scenario becomes what the engine reads", () => {
  expect(designStudy(resolved)).toEqual({
    name: "A",
    metals: ["gold"],
    groups: [{ name: "hotter", indicators: ["us-cpi-mom"], surprise: { kind: "above" } }],
    from: null,
    to: null,
    window: { from: -1, to: 2 },
    tested: [
      { from: 0, to: 0 },
      { from: -1, to: 2 },
    ],
    estimation: { length: 120, gap: 5, minimum: 60 },
    estimateWithout: [],
    holes: "drop",
    model: { kind: "raw", factors: [], asOf: 0 },
    tests: ["csect_t"],
    single: true,
    adjust: "holm",
    matched: { period: "year", without: [] },
    placebo: 0,
    volatility: false,
    stability: true,
    bootstrap: 0,
    response: null,
    collisions: { policy: "drop", with: ["us-nfp"] },
    expectation: [
      { kind: "consensus", count: 0, minimum: 0 },
      { kind: "autoregression", count: 2, minimum: 30 },
    ],
    surpriseScale: { kind: "expanding", minimum: 12 },
    compare: [["hotter", "cooler"]],
    seed: 7,
  });
});

test("dates are calendar dates of no zone", () => {
  const { from, to } = designStudy({ ...resolved, from: "2013-07-01", to: "2024-02-29" });
  expect([from, to]).toEqual([date("2013-07-01"), date("2024-02-29")]);
});

test.each([
  ["30m", 1_800_000],
  ["4h", 14_400_000],
  ["1d", 86_400_000],
  ["90m", 5_400_000],
])("a benchmark price may be %s old", (as_of, milliseconds) => {
  const { model } = designStudy({ ...resolved, model: { kind: "market", benchmark: "eurusd", align: { as_of } } });
  expect(model).toEqual({ kind: "market", factors: ["eurusd"], asOf: milliseconds });
});

test.each([
  [
    { min: 0.5, unit: "sd" },
    { min: 0.5, max: null, unit: "sd" },
  ],
  [
    { max: -50, unit: "raw" },
    { min: null, max: -50, unit: "raw" },
  ],
  [
    { min: 0, max: 0, unit: "raw" },
    { min: 0, max: 0, unit: "raw" },
  ],
] as const)("the range %j of surprises keeps its open end", (range, filter) => {
  const { groups } = designStudy({ ...resolved, groups: { a: { release: ["x", "y"], surprise: range } } });
  expect(groups).toEqual([{ name: "a", indicators: ["x", "y"], surprise: { kind: "range", ...filter } }]);
});
