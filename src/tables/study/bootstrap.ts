import type { EventWindow } from "../../study/design/index.ts";
import type { BootstrapOutcome, CellResult } from "../../study/inference/index.ts";
import { defineTable } from "../result-table.ts";
import { groupColumn, metalColumn, windowColumns } from "../shared-columns.ts";

interface BootstrapOfWindow {
  readonly cell: CellResult;
  readonly window: EventWindow;
  readonly outcome: BootstrapOutcome;
}

/** What resampling the events says of each CAAR; no rows unless the scenario asks for a bootstrap. */
export const bootstrapTable = defineTable<BootstrapOfWindow>({
  name: "bootstrap",
  rowMeaning: "group x metal x tested window x bootstrap method",
  isByCell: true,
  countRows: (result) =>
    result.cells.reduce(
      (count, cell) => cell.windows.reduce((inCell, window) => inCell + window.bootstrap.length, count),
      0,
    ),
  rows: (result) =>
    result.cells.flatMap((cell) =>
      cell.windows.flatMap(({ window, bootstrap }) => bootstrap.map((outcome) => ({ cell, window, outcome }))),
    ),
  columns: [
    groupColumn((row) => row.cell.group),
    metalColumn((row) => row.cell.metal),
    ...windowColumns<BootstrapOfWindow>((row) => row.window),
    {
      name: "method",
      unit: "text",
      description: "wild = one random weight per date; block = runs of consecutive events.",
      kind: "text",
      value: (row) => row.outcome.method,
    },
    {
      name: "n",
      unit: "count",
      description: "Events with a cumulative abnormal return in this window.",
      kind: "number",
      value: (row) => row.outcome.n,
    },
    {
      name: "caar",
      unit: "fraction",
      description: "Mean cumulative abnormal return.",
      kind: "number",
      value: (row) => row.outcome.caar,
    },
    {
      name: "draws",
      unit: "count",
      description: "Resamples made; all there are when these are at most 10,000, 0 where there is too little data.",
      kind: "number",
      value: (row) => row.outcome.draws,
    },
    {
      name: "se",
      unit: "fraction",
      description: "Standard deviation of the resampled means.",
      kind: "number",
      value: (row) => row.outcome.se,
    },
    {
      name: "ci_low",
      unit: "fraction",
      description: "Lower end of the 95 % bootstrap-t interval of caar.",
      kind: "number",
      value: (row) => row.outcome.ciLow,
    },
    {
      name: "ci_high",
      unit: "fraction",
      description: "Upper end of the 95 % bootstrap-t interval of caar.",
      kind: "number",
      value: (row) => row.outcome.ciHigh,
    },
    {
      name: "p_value",
      unit: "probability",
      description: "Two-sided p of a caar of zero, not adjusted and not of the run's family of tests.",
      kind: "number",
      value: (row) => row.outcome.pValue,
    },
    {
      name: "note",
      unit: "text",
      description: "Number of dates and kind of weights, or the length of the blocks.",
      kind: "text",
      value: (row) => row.outcome.note || null,
    },
  ],
});
