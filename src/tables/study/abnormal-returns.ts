import { arDegreesOfFreedom, type CellResult } from "../../study/inference/index.ts";
import type { StudyResult } from "../../study/result/index.ts";
import { defineTable } from "../result-table.ts";
import { eventColumn, groupColumn, metalColumn, tauColumn } from "../shared-columns.ts";

interface Observation {
  cell: CellResult;
  eventId: string;
  tau: number;
}

/** The event-window observations of every included event: the largest table, so rows are walked, never held. */
export const abnormalReturnsTable = defineTable<Observation>({
  name: "abnormal_returns",
  rowMeaning: "event x tau",
  isByCell: true,
  countRows: (result) => result.cells.reduce((count, cell) => count + cell.included.length * cell.returns.columns, 0),
  rows: observations,
  columns: [
    groupColumn((row) => row.cell.group),
    eventColumn((row) => row.eventId),
    metalColumn((row) => row.cell.metal),
    tauColumn((row) => row.tau),
    {
      name: "observed_at",
      unit: "instant",
      description: "When this observation's price was struck (UTC).",
      kind: "instant",
      ofCell: (cell) => cell.observedAt.values,
    },
    {
      name: "return",
      unit: "fraction",
      description: "Log return of the metal since its previous observation.",
      kind: "number",
      ofCell: (cell) => cell.returns.values,
    },
    {
      name: "expected_return",
      unit: "fraction",
      description: "What the normal-return model expects.",
      kind: "number",
      ofCell: (cell) => cell.expected.values,
    },
    {
      name: "abnormal_return",
      unit: "fraction",
      description: "return - expected_return.",
      kind: "number",
      ofCell: (cell) => cell.panel.ar.values,
    },
    {
      name: "standardized_ar",
      unit: "standard deviations",
      description: "abnormal_return over its prediction-error standard deviation.",
      kind: "number",
      ofCell: (cell) => cell.panel.sar.values,
    },
    {
      name: "ar_t",
      unit: "statistic",
      description: "The test of this abnormal return by itself: standardized_ar under the test's name.",
      kind: "number",
      ofCell: (cell) => cell.panel.sar.values,
    },
    {
      name: "ar_t_df",
      unit: "count",
      description: "Degrees of freedom of the event's residuals.",
      kind: "number",
      ofCell: (cell) => arDegreesOfFreedom(cell.panel),
    },
    {
      name: "ar_t_p",
      unit: "probability",
      description: "Two-sided p of ar_t against t with ar_t_df degrees of freedom.",
      kind: "number",
      ofCell: (cell) => cell.single.pValues,
    },
    {
      name: "ar_placebo_p",
      unit: "probability",
      description:
        "How often the event's own estimation window holds an abnormal return at least as large: (1 + hits) / (B + 1).",
      kind: "number",
      ofCell: (cell) => cell.single.placebo,
    },
  ],
});

function* observations(result: StudyResult): Generator<Observation> {
  for (const cell of result.cells) {
    const row: Observation = { cell, eventId: "", tau: 0 };
    const { columns } = cell.returns;
    for (const event of cell.included) {
      row.eventId = event.release.id;
      for (let column = 0; column < columns; column += 1) {
        row.tau = cell.panel.window.from + column;
        yield row;
      }
    }
  }
}
