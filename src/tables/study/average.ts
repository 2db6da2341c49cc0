import type { CellResult } from "../../study/inference/index.ts";
import type { StudyResult } from "../../study/result/index.ts";
import { defineTable } from "../result-table.ts";
import { groupColumn, metalColumn, tauColumn } from "../shared-columns.ts";

interface AverageAtTau {
  readonly cell: CellResult;
  readonly at: number;
}

/** Average and cumulative average abnormal returns along event time. */
export const averageTable = defineTable<AverageAtTau>({
  name: "average",
  rowMeaning: "group x metal x tau",
  isByCell: true,
  countRows: (result) => result.cells.reduce((count, cell) => count + cell.average.n.length, 0),
  rows: averages,
  columns: [
    groupColumn((row) => row.cell.group),
    metalColumn((row) => row.cell.metal),
    tauColumn((row) => row.cell.panel.window.from + row.at),
    {
      name: "n",
      unit: "count",
      description: "Events with a valid abnormal return here.",
      kind: "number",
      value: ({ cell, at }) => cell.average.n[at] ?? NaN,
    },
    {
      name: "aar",
      unit: "fraction",
      description: "Average abnormal return.",
      kind: "number",
      value: ({ cell, at }) => cell.average.aar[at] ?? NaN,
    },
    {
      name: "caar",
      unit: "fraction",
      description: "Cumulative average abnormal return since the window's first observation.",
      kind: "number",
      value: ({ cell, at }) => cell.average.caar[at] ?? NaN,
    },
    {
      name: "aar_se",
      unit: "fraction",
      description: "Cross-sectional standard error of aar: sd / sqrt(n).",
      kind: "number",
      value: ({ cell, at }) => cell.average.aarSe[at] ?? NaN,
    },
    {
      name: "caar_ci_low",
      unit: "fraction",
      description: "Lower end of the 95 % interval of caar.",
      kind: "number",
      value: ({ cell, at }) => cell.average.caarCiLow[at] ?? NaN,
    },
    {
      name: "caar_ci_high",
      unit: "fraction",
      description: "Upper end of the 95 % interval of caar.",
      kind: "number",
      value: ({ cell, at }) => cell.average.caarCiHigh[at] ?? NaN,
    },
  ],
});

function* averages(result: StudyResult): Generator<AverageAtTau> {
  for (const cell of result.cells) {
    for (let at = 0; at < cell.average.n.length; at += 1) yield { cell, at };
  }
}
