import { type CellResult, leaveOneOut, type WindowResult } from "../../study/inference/index.ts";
import type { StudyResult } from "../../study/result/index.ts";
import { defineTable } from "../result-table.ts";
import { eventColumn, groupColumn, metalColumn, windowColumns } from "../shared-columns.ts";

interface EventInWindow {
  cell: CellResult;
  result: WindowResult;
  without: Float64Array;
  eventId: string;
  at: number;
}

/** The cumulative abnormal return of each included event in each tested window. */
export const carTable = defineTable<EventInWindow>({
  name: "car",
  rowMeaning: "event x tested window",
  isByCell: true,
  countRows: (result) => result.cells.reduce((count, cell) => count + cell.windows.length * cell.included.length, 0),
  rows: eventsInWindows,
  columns: [
    groupColumn((row) => row.cell.group),
    eventColumn((row) => row.eventId),
    metalColumn((row) => row.cell.metal),
    ...windowColumns<EventInWindow>((row) => row.result.window),
    {
      name: "n_days",
      unit: "count",
      description: "Valid observations of the event in the window.",
      kind: "number",
      value: (row) => row.result.sample.days[row.at] ?? NaN,
    },
    {
      name: "car",
      unit: "fraction",
      description: "Cumulative abnormal return: the sum of the valid abnormal returns in the window.",
      kind: "number",
      value: (row) => row.result.sample.car[row.at] ?? NaN,
    },
    {
      name: "scar",
      unit: "standard deviations",
      description: "car over its prediction-error standard deviation.",
      kind: "number",
      value: (row) => row.result.sample.scar[row.at] ?? NaN,
    },
    {
      name: "car_t",
      unit: "statistic",
      description: "The test of this cumulative abnormal return by itself: scar under the test's name.",
      kind: "number",
      value: (row) => row.result.sample.scar[row.at] ?? NaN,
    },
    {
      name: "car_t_df",
      unit: "count",
      description: "Degrees of freedom of the event's residuals: estimation_n less the parameters fitted.",
      kind: "number",
      value: ({ cell, result, at }) =>
        Number.isNaN(result.sample.car[at]) ? NaN : (cell.panel.degreesOfFreedom[at] ?? NaN),
    },
    {
      name: "car_t_p",
      unit: "probability",
      description: "Two-sided p of car_t against t with car_t_df degrees of freedom.",
      kind: "number",
      value: (row) => row.result.single.pValues[row.at] ?? NaN,
    },
    {
      name: "car_placebo_p",
      unit: "probability",
      description:
        "How often a run of as many observations in the event's own estimation window moved at least as far: (1 + hits) / (B + 1).",
      kind: "number",
      value: (row) => row.result.single.placebo[row.at] ?? NaN,
    },
    {
      name: "caar_without",
      unit: "fraction",
      description: "The group's mean cumulative abnormal return when this event is left out.",
      kind: "number",
      value: (row) => row.without[row.at] ?? NaN,
    },
  ],
});

function* eventsInWindows(result: StudyResult): Generator<EventInWindow> {
  for (const cell of result.cells) {
    for (const window of cell.windows) {
      const { without } = leaveOneOut(window.sample.car);
      const row: EventInWindow = { cell, result: window, without, eventId: "", at: 0 };
      for (const [at, event] of cell.included.entries()) {
        row.eventId = event.release.id;
        row.at = at;
        yield row;
      }
    }
  }
}
