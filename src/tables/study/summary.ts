import { type CellResult, type Influence, leaveOneOut, type WindowResult } from "../../study/inference/index.ts";
import { defineTable } from "../result-table.ts";
import { groupColumn, metalColumn, windowColumns } from "../shared-columns.ts";

interface WindowOfCell {
  readonly cell: CellResult;
  readonly result: WindowResult;
  readonly influence: Influence;
}

/** The distribution of cumulative abnormal returns in each tested window. */
export const summaryTable = defineTable<WindowOfCell>({
  name: "summary",
  rowMeaning: "group x metal x tested window",
  isByCell: true,
  countRows: (result) => result.cells.reduce((count, cell) => count + cell.windows.length, 0),
  rows: (result) =>
    result.cells.flatMap((cell) =>
      cell.windows.map((window) => ({ cell, result: window, influence: leaveOneOut(window.sample.car) })),
    ),
  columns: [
    groupColumn((row) => row.cell.group),
    metalColumn((row) => row.cell.metal),
    ...windowColumns<WindowOfCell>((row) => row.result.window),
    {
      name: "n",
      unit: "count",
      description: "Events with a cumulative abnormal return in this window.",
      kind: "number",
      value: (row) => row.result.summary.n,
    },
    {
      name: "mean_car",
      unit: "fraction",
      description: "Mean cumulative abnormal return.",
      kind: "number",
      value: (row) => row.result.summary.meanCar,
    },
    {
      name: "median_car",
      unit: "fraction",
      description: "Median cumulative abnormal return.",
      kind: "number",
      value: (row) => row.result.summary.medianCar,
    },
    {
      name: "sd_car",
      unit: "fraction",
      description: "Standard deviation of the cumulative abnormal returns across events (divisor n - 1).",
      kind: "number",
      value: (row) => row.result.summary.sdCar,
    },
    {
      name: "share_positive",
      unit: "share",
      description: "Share of events, 0 to 1, whose cumulative abnormal return is above zero.",
      kind: "number",
      value: (row) => row.result.summary.sharePositive,
    },
    {
      name: "ci_low",
      unit: "fraction",
      description:
        "Lower end of the 95 % interval of mean_car (t, n - 1 degrees of freedom), every event counted as independent.",
      kind: "number",
      value: (row) => row.result.summary.ciLow,
    },
    {
      name: "ci_high",
      unit: "fraction",
      description: "Upper end of that interval.",
      kind: "number",
      value: (row) => row.result.summary.ciHigh,
    },
    {
      name: "caar_without_low",
      unit: "fraction",
      description: "Smallest mean_car that leaving out one event gives.",
      kind: "number",
      value: (row) => row.influence.low,
    },
    {
      name: "caar_without_high",
      unit: "fraction",
      description: "Largest mean_car that leaving out one event gives.",
      kind: "number",
      value: (row) => row.influence.high,
    },
    {
      name: "most_influential",
      unit: "text",
      description: "event_id of the event whose absence moves mean_car most.",
      kind: "text",
      value: (row) => row.cell.included[row.influence.most]?.release.id ?? null,
    },
    {
      name: "detectable_effect",
      unit: "fraction",
      description:
        "Smallest mean_car that a two-sided 5 % t test finds with 80 % power, for CARs of this number, spread and correlation.",
      kind: "number",
      value: (row) => row.result.summary.detectableEffect,
    },
    {
      name: "n_effective",
      unit: "count",
      description:
        "How many events that stand apart would tell as much of mean_car: n (1 - r) / (1 + (n - 1) r), r as in adj_bmp_t.",
      kind: "number",
      value: (row) => row.result.summary.effectiveEvents,
    },
    {
      name: "ci_adj_low",
      unit: "fraction",
      description: "Lower end of the 95 % interval of mean_car with n_effective events under the root, as printed.",
      kind: "number",
      value: (row) => row.result.summary.adjustedLow,
    },
    {
      name: "ci_adj_high",
      unit: "fraction",
      description: "Upper end of that interval.",
      kind: "number",
      value: (row) => row.result.summary.adjustedHigh,
    },
  ],
});
