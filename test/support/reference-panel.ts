import { readFileSync } from "node:fs";

import { mean } from "../../src/kernels/moments.ts";
import { fitLine } from "../../src/kernels/regression/least-squares.ts";
import { logReturns } from "../../src/kernels/returns.ts";
import type { EventWindow } from "../../src/study/design/windows.ts";
import type { WindowSample } from "../../src/study/inference/sample-window.ts";
import type { EstimatedPanel } from "../../src/study/normal-returns/event-panel.ts";
import type { Matrix } from "../../src/study/normal-returns/matrix.ts";

/** The cases of test/reference that share the events and prices of `clean`. */
export const referenceCases = ["clean", "clean_raw", "clean_mean_adjusted", "clean_market_adjusted"] as const;
export type ReferenceCase = (typeof referenceCases)[number];

type Row = Readonly<Record<string, string>>;

const eventWindow = { from: -5, to: 5 };
const estimation = { length: 120, gap: 5, minimum: 60 };

/** Rows of a reference CSV file, by column name. */
export function readReference(path: string): Row[] {
  const text = readFileSync(new URL(`../reference/${path}`, import.meta.url), "utf8");
  const [header = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
}

/** A reference cell as a number; empty is missing. */
export function readNumber(row: Row, column: string): number {
  const cell = row[column];
  if (cell === undefined) throw new Error(`no column ${column}`);
  return cell === "" ? NaN : Number(cell);
}

function readReturns(): Map<string, Float64Array> {
  const rows = readReference("clean/inputs.csv");
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== "date");
  return new Map(names.map((name) => [name, logReturns(Float64Array.from(rows, (row) => readNumber(row, name)))]));
}

const returns = readReturns();
const positions = new Map(readReference("clean/inputs.csv").map((row, position) => [row["date"], position]));

/** In-sample abnormal returns under the case's model, from the prices alone. */
function estimateAbnormal(name: ReferenceCase, event: Row): Float64Array {
  const day0 = positions.get(event["day0"]) ?? NaN;
  const slice = (series: string) => {
    const values = returns.get(series);
    if (values === undefined) throw new Error(`no series ${series}`);
    return values.slice(day0 - 130, day0 - 10);
  };
  const own = slice(event["asset"] ?? "");
  const market = slice("MKT");
  const fit = fitLine(market, own);
  const expected = {
    clean: (t: number) => fit.intercept + fit.slope * (market[t] ?? NaN),
    clean_raw: () => 0,
    clean_mean_adjusted: () => mean(own),
    clean_market_adjusted: (t: number) => market[t] ?? NaN,
  }[name];
  return own.map((value, t) => value - expected(t));
}

function matrixOf(rows: readonly Float64Array[], columns: number): Matrix {
  return { rows: rows.length, columns, values: Float64Array.from(rows.flatMap((row) => [...row])) };
}

/** The panel of one group ("ALL" pools all) and its samples by window, from the reference's AR, SAR, CAR and SCAR and our own estimation AR. */
export function referencePanel(
  name: ReferenceCase,
  group: string,
): { panel: EstimatedPanel; sampleOf: (window: EventWindow) => EstimatedSample } {
  const events = readReference(`${name}/expected_events.csv`).filter(
    (row) => group === "ALL" || row["group"] === group,
  );
  const abnormal = readReference(`${name}/expected_ar.csv`);
  const cumulated = readReference(`${name}/expected_car.csv`);
  const path = (event: Row, column: string) =>
    Float64Array.from(
      abnormal.filter((row) => row["event_id"] === event["event_id"]),
      (row) => readNumber(row, column),
    );
  const panel: EstimatedPanel = {
    window: eventWindow,
    estimation,
    count: events.length,
    ar: matrixOf(
      events.map((event) => path(event, "ar")),
      11,
    ),
    sar: matrixOf(
      events.map((event) => path(event, "sar")),
      11,
    ),
    estimationAr: matrixOf(
      events.map((event) => estimateAbnormal(name, event)),
      120,
    ),
    day0: Float64Array.from(events, (event) => positions.get(event["day0"]) ?? NaN),
    sigma: Float64Array.from(events, (event) => readNumber(event, "sigma")),
    degreesOfFreedom: Float64Array.from(events, (event) => readNumber(event, "df")),
    estimationCount: Float64Array.from(events, (event) => readNumber(event, "n_est")),
  };
  const sampleOf = (window: EventWindow): EstimatedSample => {
    if (window.from === window.to) {
      const column = (matrix: Matrix) =>
        Float64Array.from(events, (_event, row) => matrix.values[row * 11 + window.from + 5] ?? NaN);
      return {
        panel,
        window,
        car: column(panel.ar),
        scar: column(panel.sar),
        standardError: column(panel.ar).map((ar, row) => ar / (column(panel.sar)[row] ?? NaN)),
        days: new Float64Array(panel.count).fill(1),
      };
    }
    const rows = events.map((event) => {
      const row = cumulated.find(
        (candidate) =>
          candidate["event_id"] === event["event_id"] &&
          Number(candidate["win_start"]) === window.from &&
          Number(candidate["win_end"]) === window.to,
      );
      if (row === undefined) throw new Error(`no CAR of ${event["event_id"]}`);
      return row;
    });
    const column = (key: string) => Float64Array.from(rows, (row) => readNumber(row, key));
    return {
      panel,
      window,
      car: column("car"),
      standardError: column("se"),
      scar: column("scar"),
      days: column("n_days"),
    };
  };
  return { panel, sampleOf };
}

/** A sample whose panel still has its estimation window, so that tests can be prepared from it. */
export interface EstimatedSample extends WindowSample {
  readonly panel: EstimatedPanel;
}

/** A panel made of bare abnormal returns (event window first column at 0), SAR = AR / sigma; for samples without an outside reference. */
export function smallPanel(
  rows: readonly (readonly number[])[],
  estimationRows: readonly (readonly number[])[],
): EstimatedPanel {
  const count = rows.length;
  const columns = rows[0]?.length ?? 1;
  const ar = matrixOf(
    rows.map((row) => Float64Array.from(row)),
    columns,
  );
  return {
    window: { from: 0, to: columns - 1 },
    estimation: { length: estimationRows[0]?.length ?? 0, gap: 0, minimum: 0 },
    count,
    ar,
    sar: ar,
    estimationAr: matrixOf(
      estimationRows.map((row) => Float64Array.from(row)),
      estimationRows[0]?.length ?? 0,
    ),
    day0: Float64Array.from({ length: count }, (_, event) => 1000 * event),
    sigma: new Float64Array(count).fill(1),
    degreesOfFreedom: new Float64Array(count).fill(30),
    estimationCount: new Float64Array(count).fill(30),
  };
}

/** One-observation sample at 0 with these CARs, every event of the same sigma: SCAR = CAR / sigma. */
export function sampleOfCars(
  cars: readonly number[],
  estimationRows: readonly (readonly number[])[] = cars.map(() => [1, -1, 2, -2, 3, -3]),
  sigma = 1,
): EstimatedSample {
  const plain = smallPanel(
    cars.map((car) => [car]),
    estimationRows,
  );
  const car = Float64Array.from(cars);
  const scar = car.map((value) => value / sigma);
  const sar = { ...plain.ar, values: scar };
  const panel = { ...plain, sar, sigma: plain.sigma.map(() => sigma) };
  const days = car.map((value) => (Number.isNaN(value) ? 0 : 1));
  const standardError = car.map((value) => (Number.isNaN(value) ? NaN : sigma));
  return { panel, window: { from: 0, to: 0 }, car, standardError, scar, days };
}
