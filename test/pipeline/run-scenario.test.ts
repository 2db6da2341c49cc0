import { expect, test } from "vitest";
import { countExclusions } from "../../src/pipeline/exclusions.ts";
import { loadScenarios } from "../../src/pipeline/loading/load-scenarios.ts";
import { findAnEvent, runScenario } from "../../src/pipeline/run-scenario.ts";
import type { ScenarioRun } from "../../src/pipeline/types.ts";
import { briefly, diagnosticsOf } from "../support/diagnostics.ts";
import { countingIo, scenarioText, tradingDays } from "./small-data.ts";

async function loadOne(more: string, files: Readonly<Record<string, string>> = {}) {
  const { io } = countingIo({ "/s.yaml": scenarioText("Study", more), ...files });
  const [scenario] = await loadScenarios(["/s.yaml"], { io, dataFolders: ["/data"] });
  if (scenario === undefined) throw new Error("nothing loaded");
  return scenario;
}

/** Date of the release and why it is out ("" = included), one per event. */
function reasonsOf(run: ScenarioRun): [string, string][] {
  return run.result.cells.flatMap(({ events }) =>
    events.map(({ release, exclusion }): [string, string] => [
      release.id.split("@")[1]?.slice(0, 10) ?? "",
      exclusion?.reason ?? "",
    ]),
  );
}

const calendar = (rows: string) => ({ "/mine.csv": `released_at,indicator,actual,consensus\n${rows}` });

test("a release without a figure is a row with its reason, and the others are studied", async () => {
  const rows = "2025-10-22T12:30:00Z,cpi,0.4,\n2025-10-29T12:30:00Z,cpi,,0.4\n";
  const surprise = "events: { release: cpi, surprise: { min: -99, unit: raw } }\ncalendar: mine.csv\n";
  expect(reasonsOf(runScenario(await loadOne(surprise, calendar(rows))))).toEqual([
    ["2025-09-11", ""],
    ["2025-10-15", ""],
    ["2025-10-22", "no-consensus"],
    ["2025-10-29", "no-actual"],
    ["2025-11-13", ""],
    ["2025-12-10", ""],
  ]);
});

test("prices that stand still exclude the events whose estimation window they fill", async () => {
  // Prices stand still until the end of October and move after it.
  const rows = tradingDays.map((date, index) => `${date},${date < "2025-11-01" ? 100 : 100 + ((index * 7) % 5)}`);
  const files = { "/data/gold.csv": `date,close\n${rows.join("\n")}\n` };
  expect(reasonsOf(runScenario(await loadOne("events: { release: cpi }\n", files)))).toEqual([
    ["2025-09-11", "zero-variance"],
    ["2025-10-15", "zero-variance"],
    ["2025-11-13", ""],
    ["2025-12-10", ""],
  ]);
});

test("windows beyond either end of the prices are rows with their reasons", async () => {
  const rows =
    "2025-05-30T12:30:00Z,cpi,1,1\n2025-06-04T12:30:00Z,cpi,1,1\n2026-03-06T13:30:00Z,cpi,1,1\n2026-03-20T13:30:00Z,cpi,1,1\n";
  const run = runScenario(await loadOne("events: { release: cpi }\ncalendar: mine.csv\n", calendar(rows)));
  expect(tradingDays.at(-1)).toBe("2026-03-06");
  const reasons = reasonsOf(run);
  expect([...reasons.slice(0, 2), ...reasons.slice(-2)]).toEqual([
    ["2025-05-30", "before-data"],
    ["2025-06-04", "estimation-too-short"],
    ["2026-03-06", "after-data"],
    ["2026-03-20", "after-data"],
  ]);
  expect(countExclusions(run.result.cells)).toEqual([
    ["after-data", 2],
    ["before-data", 1],
    ["estimation-too-short", 1],
  ]);
});

test("when nothing is left, the counts of the reasons are the message", async () => {
  const starved = await loadOne("events: { release: [cpi, jobs] }\nto: 2025-10-31\n", {
    "/data/gold.csv": "date,close\n2025-10-01,1\n2025-10-02,2\n2025-10-03,3\n",
  });
  const said = [
    'scenario/selects-nothing 1:1 no event of "Study" can be studied: all 4 are excluded (2 after-data, 2 before-data)',
  ];
  expect(briefly(diagnosticsOf(() => runScenario(starved)))).toEqual(said);
  expect(briefly(diagnosticsOf(() => findAnEvent(starved)))).toEqual(said);
});

test("one event is enough to find", async () => {
  const late = "2025-05-30T12:30:00Z,cpi,1,1\n2025-12-10T13:30:00Z,cpi,1,1\n";
  const scenario = await loadOne("events: { release: cpi }\ncalendar: mine.csv\n", calendar(late));
  expect(reasonsOf(runScenario(scenario)).filter(([, reason]) => reason === "").length).toBeGreaterThan(0);
  expect(() => findAnEvent(scenario)).not.toThrow();
});

test("one event alone is named in the singular", async () => {
  const scenario = await loadOne("events: { release: cpi }\nfrom: 2025-12-01\n", {
    "/data/gold.csv": "date,close\n2025-10-01,1\n2025-10-02,2\n",
  });
  expect(briefly(diagnosticsOf(() => runScenario(scenario)))).toEqual([
    'scenario/selects-nothing 1:1 no event of "Study" can be studied: its only one is excluded (1 after-data)',
  ]);
});

test("progress ends with everything done", async () => {
  const steps: [number, number][] = [];
  runScenario(await loadOne("events: { release: cpi }\n"), (done, total) => steps.push([done, total]));
  expect(steps.length).toBeGreaterThan(0);
  const [done, total] = steps.at(-1) ?? [];
  expect(done).toBe(total);
  expect(steps.every(([before], index) => index === 0 || before >= (steps[index - 1]?.[0] ?? 0))).toBe(true);
});
