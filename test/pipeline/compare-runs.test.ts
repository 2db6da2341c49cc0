import { expect, test } from "vitest";
import { comparable, compareRuns, groupLabel, mergeRuns } from "../../src/pipeline/compare-runs.ts";
import { loadScenarios } from "../../src/pipeline/loading/load-scenarios.ts";
import { runScenario } from "../../src/pipeline/run-scenario.ts";
import type { ScenarioRun } from "../../src/pipeline/types.ts";
import { briefly, diagnosticsOf } from "../support/diagnostics.ts";
import { countingIo, scenarioText } from "./small-data.ts";

async function runAll(...texts: string[]): Promise<ScenarioRun[]> {
  const { io } = countingIo(Object.fromEntries(texts.map((text, index) => [`/in/${index}.yaml`, text])));
  return (await loadScenarios(["/in"], { io, dataFolders: ["/data"] })).map((scenario) => runScenario(scenario));
}

const cpi = scenarioText("Prices", "events: { release: cpi }\ntested: [[0, 0], [0, 1]]\n");
const jobs = scenarioText("Work", "events: { release: jobs }\ntested: [[-1, 1], [0, 0]]\n");

test("groups of different scenarios are compared where both have the metal and the window", async () => {
  const runs = await runAll(cpi, jobs);
  const { comparisons, familySize, warnings } = compareRuns(runs);
  expect(
    comparisons.map(({ groupA, groupB, metal, window, nA, nB }) => [groupA, groupB, metal, window, nA, nB]),
  ).toEqual([["Prices", "Work", "gold", { from: 0, to: 0 }, 4, 3]]);
  // Four and three CARs of the two runs themselves: the difference is that of their means.
  const means = runs.map(({ result }) => {
    const sample =
      result.cells[0]?.windows.find(({ window }) => window.from === 0 && window.to === 0)?.sample.car ?? [];
    return [...sample].reduce((sum, car) => sum + car, 0) / sample.length;
  });
  expect(comparisons[0]?.difference).toBeCloseTo((means[0] ?? NaN) - (means[1] ?? NaN), 14);
  expect(familySize).toBe(1);
  expect(warnings).toEqual([]);
});

test("three scenarios make three pairs, whose p-values are adjusted together", async () => {
  const third = scenarioText("Both", "events: { release: [cpi, jobs] }\ntested: [[0, 0]]\n");
  const { comparisons, familySize, warnings } = compareRuns(await runAll(cpi, jobs, third));
  expect(comparisons.map(({ groupA, groupB }) => `${groupA} | ${groupB}`)).toEqual([
    "Prices | Work",
    "Prices | Both",
    "Work | Both",
  ]);
  expect(familySize).toBe(3);
  expect(warnings).toEqual([
    '4 releases are events of both "Prices" and "Both"; the tests count them as independent',
    '3 releases are events of both "Work" and "Both"; the tests count them as independent',
  ]);
});

test("what a comparison does not show is not computed for it, and its means and tests are the scenario's own", async () => {
  const extras =
    "placebo: 199\nbootstrap: 199\nvolatility: true\nresponse: true\nmatched: { period: all }\ntests: [csect_t, bmp_t]\n";
  const texts = ["holm", "romano-wolf"].map((adjust) =>
    scenarioText(adjust, `events: { release: cpi }\nadjust: ${adjust}\n${extras}`),
  );
  const { io } = countingIo(Object.fromEntries(texts.map((text, index) => [`/in/${index}.yaml`, text])));
  const loaded = await loadScenarios(["/in"], { io, dataFolders: ["/data"] });
  const draws = loaded.map((scenario) => {
    const [whole, compared] = [runScenario(scenario).result, runScenario(comparable(scenario)).result];
    expect(whole.volatility).not.toEqual([]);
    expect([compared.volatility, compared.responses]).toEqual([[], []]);
    for (const [at, cell] of compared.cells.entries()) {
      expect(cell.windows.flatMap(({ bootstrap }) => bootstrap)).toEqual([]);
      expect(cell.windows.map(({ summary, tests }) => ({ summary, tests }))).toEqual(
        whole.cells[at]?.windows.map(({ summary, tests }) => ({ summary, tests })),
      );
    }
    return compared.placebo.length > 0;
  });
  expect(draws).toEqual([false, true]);
});

const measuredDifferently =
  "the scenarios use different models, estimation windows or ways with holes; their CARs are not measured alike";

test("different models are a warning", async () => {
  const other = scenarioText("Work", "events: { release: jobs }\nmodel: { kind: market, benchmark: euro }\n");
  expect(compareRuns(await runAll(cpi, other)).warnings).toEqual([measuredDifferently]);
});

test("so are releases left out of estimation, and windows with holes summed, in one of them alone", async () => {
  const work = scenarioText("Work", "events: { release: jobs }\n");
  const without = work.replace("estimation: {", "estimation: { without: jobs,");
  expect(without).not.toBe(work);
  expect(compareRuns(await runAll(cpi, work)).warnings).toEqual([]);
  expect(compareRuns(await runAll(cpi, without)).warnings).toEqual([measuredDifferently]);
  expect(compareRuns(await runAll(cpi, `${work}holes: sum\n`)).warnings).toEqual([measuredDifferently]);
});

test("nothing in common is the user's mistake, and says what would be", async () => {
  const silver = scenarioText("Silver", "events: { release: jobs }\n").replace("[gold]", "[silver]");
  const runs = await runAll(cpi, silver);
  const problems = diagnosticsOf(() => compareRuns(runs));
  expect(briefly(problems)).toEqual([
    'scenario/windows-differ - "Prices" and "Silver" have no metal and tested window in common',
  ]);
  expect(problems[0]?.hint).toBe("give both the same `metals` and at least one identical window in `tested`");
});

test("a group is called by its scenario and its name, a group without a name by its scenario", async () => {
  const named = scenarioText("Named", "groups: { events: { release: cpi }, others: { release: jobs } }\n");
  const [unnamedRun, namedRun] = await runAll(cpi, named);
  if (unnamedRun === undefined || namedRun === undefined) throw new Error("two scenarios are two runs");
  expect(["events", "hotter"].map((group) => groupLabel(unnamedRun, group))).toEqual(["Prices", "Prices: hotter"]);
  // Of several groups, one that is called "events" was called so by the user.
  expect(["events", "others"].map((group) => groupLabel(namedRun, group))).toEqual(["Named: events", "Named: others"]);
});

test("as one result, the runs keep their cells under their labels, and their warnings behind their names", async () => {
  const warned = (await runAll(cpi, jobs)).map((run, index) => ({
    ...run,
    result: { ...run.result, warnings: [`few events ${index}`] },
  }));
  const compared = { ...compareRuns(warned), warnings: ["not measured alike"] };
  const merged = mergeRuns(warned, compared);
  expect(merged.cells.map(({ group, metal }) => [group, metal])).toEqual([
    ["Prices", "gold"],
    ["Work", "gold"],
  ]);
  expect(merged.cells.map(({ windows }) => windows)).toEqual(warned.map(({ result }) => result.cells[0]?.windows));
  expect(merged.comparisons).toBe(compared.comparisons);
  expect([merged.familySize, merged.warnings]).toEqual([
    1,
    ["not measured alike", "Prices: few events 0", "Work: few events 1"],
  ]);
});
