import type { CellResult, StudyResult, WindowResult } from "../study/result.ts";
import { defineTable } from "./result-table.ts";
import { eventColumn, groupColumn, metalColumn, windowColumns } from "./shared-columns.ts";

interface EventInWindow {
  cell: CellResult;
  result: WindowResult;
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
  ],
});

function* eventsInWindows(result: StudyResult): Generator<EventInWindow> {
  for (const cell of result.cells) {
    for (const window of cell.windows) {
      const row: EventInWindow = { cell, result: window, eventId: "", at: 0 };
      for (const [at, event] of cell.included.entries()) {
        row.eventId = event.release.id;
        row.at = at;
        yield row;
      }
    }
  }
}
