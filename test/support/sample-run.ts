import { makeRelease } from "../../src/calendar/release.ts";
import { detectableEffect } from "../../src/kernels/distributions/t-power.ts";
import type { ScenarioRun } from "../../src/pipeline/types.ts";
import { plainDesign, type StudyDesign } from "../../src/study/design/study-design.ts";
import type { EventWindow } from "../../src/study/design/windows.ts";
import type { CellResult, WindowResult } from "../../src/study/inference/cell-result.ts";
import { arPValues, carPValues } from "../../src/study/inference/single-event.ts";
import type { Matrix } from "../../src/study/normal-returns/matrix.ts";
import type { StudyEvent } from "../../src/study/normal-returns/study-event.ts";
import type { StudyResult } from "../../src/study/result/study-result.ts";
import type { Instant } from "../../src/time/types.ts";
import { sampleComparison } from "./sample-comparison.ts";
import { sampleResponse, sampleResponseDesign } from "./sample-response.ts";
import type { SampleOptions } from "./sample-options.ts";
import { sampleRelease, sampleScenario } from "./sample-scenario.ts";

/** A hand-made run: two groups, two metals, three included events and one excluded event a cell; every number is chosen, none computed. */
export function sampleRun(options: SampleOptions = {}): ScenarioRun {
  const groups = options.groups ?? ["hotter", "cooler"];
  const metals = options.metals ?? ["gold", "silver"];
  const tested = options.tested ?? [
    { from: 0, to: 0 },
    { from: 0, to: 1 },
  ];
  const design: StudyDesign = {
    ...plainDesign,
    name: options.name ?? "CPI above expectations",
    metals,
    groups: groups.map((name) => ({ name, indicators: ["us-cpi-mom"], surprise: { kind: "above" } })),
    window: { from: -1, to: 1 },
    tested,
    estimation: { length: 120, gap: 5, minimum: 60 },
    model: { kind: "market", factors: ["eurusd"], asOf: 0 },
    tests: ["csect_t", "rank_z"],
    collisions: { policy: "keep", with: ["us-nfp"] },
    compare: groups.length > 1 ? [[groups[0] ?? "", groups[1] ?? ""]] : [],
    bootstrap: 999,
    response: options.response === undefined ? null : { ...sampleResponseDesign, ...options.responseDesign },
    seed: 20260112,
  };
  const cells = groups.flatMap((group) => metals.map((metal) => sampleCell(group, metal, design, options)));
  const result: StudyResult = {
    design,
    cells,
    comparisons: design.compare.flatMap(([a, b]) => metals.map((metal) => sampleComparison(a, b, metal))),
    placebo: [],
    volatility: [],
    responses: cells.flatMap(({ group, metal }) =>
      options.response === undefined
        ? []
        : tested.map((window) => sampleResponse(group, metal, window, options.response)),
    ),
    stability: options.stability ?? [],
    familySize: cells.length * tested.length * 2,
    warnings: options.warnings ?? ["hotter: 2 of 3 event windows overlap the window before them"],
  };
  return { scenario: sampleScenario(design, options), result };
}

function sampleCell(group: string, metal: string, design: StudyDesign, options: SampleOptions): CellResult {
  const events = [0, 1, 2, 3].map((index) => sampleEvent(group, metal, index));
  const included = events.filter((event) => event.exclusion === null);
  const ar = matrix([0.001, -0.004, -0.002, 0.0005, -0.001, 0.0015, NaN, -0.003, 0]);
  const panel = {
    window: design.window,
    estimation: design.estimation,
    count: 3,
    ar,
    sar: matrix([0.1, -0.4, -0.2, 0.05, -0.1, 0.15, NaN, -0.3, 0]),
    day0: Float64Array.of(100, 200, 300),
    sigma: Float64Array.of(0.01, 0.01, 0.01),
    degreesOfFreedom: Float64Array.of(118, 118, 117),
    estimationCount: Float64Array.of(120, 120, 119),
  };
  const observedAt = Array.from({ length: 9 }, (_, at) => {
    return (included[Math.floor(at / 3)]?.pricedAfter ?? NaN) + ((at % 3) - 1) * day;
  });
  return {
    group,
    metal,
    events,
    included,
    leftOut: new Float64Array(included.length),
    panel,
    returns: matrix([0.0012, -0.0042, -0.0021, 0.0007, -0.0012, 0.0014, NaN, -0.0031, 0.0001]),
    expected: matrix([0.0002, -0.0002, -0.0001, 0.0002, -0.0002, -0.0001, 0.0001, -0.0001, 0.0001]),
    observedAt: matrix(observedAt),
    single: {
      pValues: arPValues(panel),
      placebo: Float64Array.of(0.9, 0.7, 0.8, 0.95, 0.9, 0.85, NaN, 0.75, 1),
    },
    average: {
      n: Float64Array.of(2, 3, 3),
      aar: Float64Array.of(0.00075, -0.0026666666666666666, -0.00016666666666666666),
      caar: Float64Array.of(0.00075, -0.0019166666666666668, -0.0020833333333333333),
      aarSe: Float64Array.of(0.00025, 0.00088, 0.00101),
      caarCiLow: Float64Array.of(-0.0024, -0.0061, -0.0093),
      caarCiHigh: Float64Array.of(0.0039, 0.0023, 0.0051),
    },
    windows: design.tested.map((window) => sampleWindow(window, panel, options)),
  };
}

function sampleWindow(window: EventWindow, panel: CellResult["panel"], options: SampleOptions): WindowResult {
  const n = options.n ?? 41;
  const meanCar = options.mean ?? -0.0031;
  const pAdjusted = options.pAdjusted ?? 0.04;
  const [ciLow, ciHigh] = [Number((meanCar - 0.0031).toFixed(6)), Number((meanCar + 0.003).toFixed(6))];
  const sample = {
    panel,
    window,
    car: Float64Array.of(-0.006, 0.0005, -0.003),
    standardError: Float64Array.of(0.0143, 0.0125, 0.0143),
    scar: Float64Array.of(-0.42, 0.04, -0.21),
    days: Float64Array.of(2, 2, 2),
  };
  return {
    window,
    sample,
    single: { pValues: carPValues(sample), placebo: Float64Array.of(0.7, 0.95, 0.8) },
    summary: {
      n,
      meanCar,
      medianCar: -0.0025,
      sdCar: 0.0098,
      sharePositive: 0.39,
      ciLow,
      ciHigh,
      correlation: 0,
      effectiveEvents: n,
      adjustedLow: ciLow,
      adjustedHigh: ciHigh,
      detectableEffect: detectableEffect(n) * 0.0098,
    },
    tests: [
      { test: "csect_t", n, statistic: -2.05, df: n - 1, pValue: 0.0047, pAdjusted, note: "" },
      { test: "rank_z", n, statistic: -1.71, df: null, pValue: 0.087, pAdjusted: 0.35, note: "exact" },
    ],
    parts: [],
    bootstrap: [
      { method: "wild", n, caar: meanCar, draws: 999, se: 0.0015, ciLow: NaN, ciHigh: 0, pValue: 0.1, note: "" },
    ],
  };
}

const day = 86_400_000;

const sampleInputs: StudyEvent["inputs"] = [
  { name: "actual", value: 0.4, knownAt: null },
  { name: "us_cpi_yoy.actual", value: null, knownAt: Date.parse("2026-01-13T13:30:00Z") as Instant },
  { name: "gold.above_average(200)", value: true, knownAt: Date.parse("2026-02-09T22:00:00Z") as Instant },
];

function sampleEvent(group: string, metal: string, index: number): StudyEvent {
  const release = sampleRelease(index);
  const isExcluded = index === 3;
  return {
    group,
    metal,
    release,
    expectation: release.consensus === null ? null : { value: release.consensus, from: "consensus", newest: null },
    surprise: release.consensus === null ? null : 0.1,
    surpriseSd: release.consensus === null ? null : 0.8,
    surpriseScale: 0.125,
    exclusion: isExcluded ? { reason: "no-consensus", detail: "consensus is empty" } : null,
    day0: 200 + 20 * index,
    pricedBefore: (release.releasedAt - 16 * 3_600_000 + 1_800_000) as Instant,
    pricedAfter: (release.releasedAt + 8 * 3_600_000 + 1_800_000) as Instant,
    estimationCount: isExcluded ? 0 : 120,
    alpha: isExcluded ? NaN : 0.0001,
    betas: isExcluded ? [] : [0.65],
    sigma: isExcluded ? NaN : 0.0102,
    collisions: index === 0 ? ["us-nfp@2026-01-09T13:30:00Z", "us-nfp@2026-01-16T13:30:00Z"] : [],
    follows:
      index === 1
        ? makeRelease({ indicator: "us-nfp", releasedAt: Date.parse("2026-01-09T13:30:00Z") as Instant })
        : null,
    inputs: index === 1 ? sampleInputs : [],
  };
}

function matrix(values: readonly number[]): Matrix {
  return { rows: values.length / 3, columns: 3, values: Float64Array.from(values) };
}
