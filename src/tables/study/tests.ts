import type { EventWindow } from "../../study/design/index.ts";
import type { CellResult, TestResult } from "../../study/inference/index.ts";
import { defineTable } from "../result-table.ts";
import { groupColumn, metalColumn, windowColumns } from "../shared-columns.ts";

interface TestOfWindow {
  readonly cell: CellResult;
  readonly window: EventWindow;
  readonly outcome: TestResult;
}

/** What every significance test says of every tested window. */
export const testsTable = defineTable<TestOfWindow>({
  name: "tests",
  rowMeaning: "group x metal x window x test",
  isByCell: true,
  countRows: (result) =>
    result.cells.reduce(
      (count, cell) => cell.windows.reduce((inCell, window) => inCell + window.tests.length, count),
      0,
    ),
  rows: (result) =>
    result.cells.flatMap((cell) =>
      cell.windows.flatMap(({ window, tests }) => tests.map((outcome) => ({ cell, window, outcome }))),
    ),
  columns: [
    groupColumn((row) => row.cell.group),
    metalColumn((row) => row.cell.metal),
    ...windowColumns<TestOfWindow>((row) => row.window),
    {
      name: "test",
      unit: "text",
      description: "The test's name; `assay list tests` explains each.",
      kind: "text",
      value: (row) => row.outcome.test,
    },
    {
      name: "n",
      unit: "count",
      description: "Events the statistic was computed from.",
      kind: "number",
      value: (row) => row.outcome.n,
    },
    {
      name: "statistic",
      unit: "test's own",
      description: "The test statistic; empty when the sample is too small for the test.",
      kind: "number",
      value: (row) => row.outcome.statistic,
    },
    {
      name: "df",
      unit: "count",
      description: "Degrees of freedom; empty for a normal or exact reference distribution.",
      kind: "number",
      value: (row) => row.outcome.df,
    },
    {
      name: "p_value",
      unit: "probability",
      description: "Two-sided p-value of this test alone.",
      kind: "number",
      value: (row) => row.outcome.pValue,
    },
    {
      name: "p_adjusted",
      unit: "probability",
      description: "p_value adjusted for all tests of the run, by the scenario's `adjust` (default Holm).",
      kind: "number",
      value: (row) => row.outcome.pAdjusted,
    },
    {
      name: "note",
      unit: "text",
      description: "What a reader must know beyond the numbers, such as exact.",
      kind: "text",
      value: (row) => row.outcome.note || null,
    },
  ],
});
