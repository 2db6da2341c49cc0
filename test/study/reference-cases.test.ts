import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CellResult } from "../../src/study/inference/cell-result.ts";
import { arDegreesOfFreedom } from "../../src/study/inference/single-event.ts";
import { significanceTests } from "../../src/study/inference/tests/index.ts";
import { runStudy } from "../../src/study/run-study.ts";
import { parseCivilDate } from "../../src/time/civil-date.ts";
import type { CivilDate } from "../../src/time/types.ts";
import { calendarOf, designOf, newYorkTime, releaseOn, spot } from "../support/tiny-market.ts";

/**
 * The whole engine, from prices and release dates to AR, SAR, CAR and SCAR, against an independent numpy/scipy implementation of the
 * same formulas (test/reference/README.md): 40 events on 40 series under each of the four models.
 */
const folder = new URL("../reference/", import.meta.url);
const cases = [
  { name: "clean", kind: "market" },
  { name: "clean_raw", kind: "raw" },
  { name: "clean_mean_adjusted", kind: "mean-adjusted" },
  { name: "clean_market_adjusted", kind: "market-adjusted" },
] as const;

const windows: [number, number][] = [
  [-1, 1],
  [0, 1],
  [-5, 5],
  [2, 5],
];

function readRows(path: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(new URL(path, folder), "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, index) => [names[index] ?? "", cell])));
}

const inputs = readRows("clean/inputs.csv");
const dates = inputs.map((row) => parseCivilDate(row["date"] ?? "") as CivilDate);
const instants = Float64Array.from(dates, (date) => newYorkTime(date, 17 * 60));
const series = new Map(
  Object.keys(inputs[0] ?? {})
    .filter((name) => name !== "date")
    .map((id) => [id, { instrument: spot(id), instants, closes: Float64Array.from(inputs, (row) => Number(row[id])) }]),
);
const events = readRows("clean/events.csv");

function studyEvents(kind: string): Map<string, CellResult> {
  const factors = kind.startsWith("market") ? ["MKT"] : [];
  return new Map(
    events.map((event) => {
      const design = designOf({
        metals: [event["asset"] ?? ""],
        window: { from: -5, to: 5 },
        tested: windows.map(([from, to]) => ({ from, to })),
        estimation: { length: 120, gap: 5, minimum: 60 },
        model: { kind, factors, asOf: 0 },
        tests: significanceTests.map((test) => test.kind),
      });
      const calendar = calendarOf([releaseOn(parseCivilDate(event["date"] ?? "") as CivilDate)]);
      const [cell] = runStudy(design, { calendar, series }).cells;
      return [event["event_id"] ?? "", cell as CellResult];
    }),
  );
}

function expectClose(actual: number, expected: string | undefined, what: string) {
  const wanted = expected === "" ? NaN : Number(expected);
  if (Number.isNaN(wanted)) return expect(actual, what).toBeNaN();
  expect(Math.abs(actual - wanted), `${what}: ${actual} against ${wanted}`).toBeLessThanOrEqual(
    1e-12 + 1e-9 * Math.abs(wanted),
  );
}

describe.each(cases)("reference case $name", ({ name, kind }) => {
  const studied = studyEvents(kind);

  it("estimates the same models", () => {
    const rows = readRows(`${name}/expected_events.csv`);
    expect(rows).toHaveLength(40);
    for (const row of rows) {
      const event = studied.get(row["event_id"] ?? "")?.included[0];
      const what = `${row["event_id"]}`;
      expect(event?.exclusion, what).toBeNull();
      expect(new Date(event?.pricedAfter ?? 0).toISOString().slice(0, 10), what).toBe(row["day0"]);
      expectClose(event?.estimationCount ?? NaN, row["n_est"], `${what} M`);
      expectClose(event?.sigma ?? NaN, row["sigma"], `${what} sigma`);
      expectClose(event?.alpha ?? NaN, row["coef0"] ?? "", `${what} alpha`);
      expectClose(event?.betas[0] ?? NaN, row["coef1"] ?? "", `${what} beta`);
    }
  });

  it("finds the same abnormal returns and their standardized form", () => {
    const rows = readRows(`${name}/expected_ar.csv`);
    expect(rows).toHaveLength(40 * 11);
    for (const row of rows) {
      const cell = studied.get(row["event_id"] ?? "");
      const panel = cell?.panel;
      const column = Number(row["rel_day"]) + 5;
      expectClose(panel?.ar.values[column] ?? NaN, row["ar"], `${row["event_id"]} AR ${row["rel_day"]}`);
      expectClose(panel?.sar.values[column] ?? NaN, row["sar"], `${row["event_id"]} SAR ${row["rel_day"]}`);
      expectClose(cell?.single.pValues[column] ?? NaN, row["p"], `${row["event_id"]} p ${row["rel_day"]}`);
      const df = cell === undefined ? NaN : arDegreesOfFreedom(cell.panel)[column];
      expectClose(df ?? NaN, row["df"], `${row["event_id"]} df ${row["rel_day"]}`);
      expectClose(panel?.sar.values[column] ?? NaN, row["t"], `${row["event_id"]} t ${row["rel_day"]}`);
      expectClose(cell?.single.placebo[column] ?? NaN, row["placebo_p"], `${row["event_id"]} placebo p`);
    }
  });

  it("cumulates them to the same CAR and SCAR", () => {
    const rows = readRows(`${name}/expected_car.csv`);
    expect(rows).toHaveLength(40 * 4);
    for (const row of rows) {
      const index = windows.findIndex(
        ([from, to]) => from === Number(row["win_start"]) && to === Number(row["win_end"]),
      );
      const result = studied.get(row["event_id"] ?? "")?.windows[index];
      const sample = result?.sample;
      expectClose(sample?.car[0] ?? NaN, row["car"], `${row["event_id"]} CAR`);
      expectClose(sample?.scar[0] ?? NaN, row["scar"], `${row["event_id"]} SCAR`);
      expectClose(result?.single.pValues[0] ?? NaN, row["p"], `${row["event_id"]} p`);
      expectClose(sample?.panel.degreesOfFreedom[0] ?? NaN, row["df"], `${row["event_id"]} df`);
      expectClose(result?.single.placebo[0] ?? NaN, row["placebo_p"], `${row["event_id"]} placebo p`);
      expectClose(sample?.days[0] ?? NaN, row["n_days"], `${row["event_id"]} days`);
    }
  });
});
