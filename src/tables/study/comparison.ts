import { type ComparisonResult, type ComparisonTest, comparisonTests } from "../../study/comparison/index.ts";
import { type ColumnRule, defineTable } from "../result-table.ts";
import { metalColumn, windowColumns } from "../shared-columns.ts";

/** Two groups side by side; each comparison test of the registry has a pair of columns. */
export const comparisonTable = defineTable<ComparisonResult>({
  name: "comparison",
  rowMeaning: "pair of groups x metal x window",
  isByCell: false,
  countRows: (result) => result.comparisons.length,
  rows: (result) => result.comparisons,
  columns: [
    { name: "group_a", unit: "text", description: "The first group.", kind: "text", value: (row) => row.groupA },
    { name: "group_b", unit: "text", description: "The second group.", kind: "text", value: (row) => row.groupB },
    metalColumn((row) => row.metal),
    ...windowColumns<ComparisonResult>((row) => row.window),
    { name: "n_a", unit: "count", description: "Events of group_a.", kind: "number", value: (row) => row.nA },
    { name: "n_b", unit: "count", description: "Events of group_b.", kind: "number", value: (row) => row.nB },
    {
      name: "mean_a",
      unit: "fraction",
      description: "Mean cumulative abnormal return of group_a.",
      kind: "number",
      value: (row) => row.meanA,
    },
    {
      name: "mean_b",
      unit: "fraction",
      description: "Mean cumulative abnormal return of group_b.",
      kind: "number",
      value: (row) => row.meanB,
    },
    {
      name: "difference",
      unit: "fraction",
      description: "mean_a - mean_b.",
      kind: "number",
      value: (row) => row.difference,
    },
    {
      name: "ci_low",
      unit: "fraction",
      description: "Lower end of the difference's 95 % interval (Welch).",
      kind: "number",
      value: (row) => row.ciLow,
    },
    {
      name: "ci_high",
      unit: "fraction",
      description: "Upper end of the difference's 95 % interval (Welch).",
      kind: "number",
      value: (row) => row.ciHigh,
    },
    ...comparisonTests.flatMap(testColumns),
    {
      name: "p_adjusted",
      unit: "probability",
      description:
        "Welch's p-value adjusted for all comparisons of the run, by the scenario's `adjust` (default Holm).",
      kind: "number",
      value: (row) => row.pAdjusted,
    },
    {
      name: "detectable_difference",
      unit: "fraction",
      description:
        "Smallest difference that a two-sided 5 % Welch test finds with 80 % power, for groups of these sizes and spreads.",
      kind: "number",
      value: (row) => row.detectableDifference,
    },
  ],
});

function testColumns(test: ComparisonTest): readonly ColumnRule<ComparisonResult>[] {
  return [
    {
      name: test.statisticColumn,
      unit: "test's own",
      description: `Statistic: ${test.title} (${test.reference}).`,
      kind: "number",
      value: (row) => row.outcomes.get(test.kind)?.statistic ?? NaN,
    },
    {
      name: test.pValueColumn,
      unit: "probability",
      description: `Two-sided p-value: ${test.title} (${test.reference}).`,
      kind: "number",
      value: (row) => row.outcomes.get(test.kind)?.pValue ?? NaN,
    },
  ];
}
