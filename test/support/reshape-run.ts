import type { ScenarioRun } from "../../src/pipeline/types.ts";
import { averagePath, summarizeWindow } from "../../src/study/inference/aggregate.ts";
import type { CellResult } from "../../src/study/inference/cell-result.ts";
import { firstRows } from "../../src/study/normal-returns/matrix.ts";

/** A run with only the first events of each cell, its first event's move multiplied; averages and summaries follow. */
export function reshapeRun({ scenario, result }: ScenarioRun, count: number, factor = 1): ScenarioRun {
  return { scenario, result: { ...result, cells: result.cells.map((cell) => reshape(cell, count, factor)) } };
}

function reshape(cell: CellResult, count: number, factor: number): CellResult {
  const stretched = {
    ...cell.panel.ar,
    values: cell.panel.ar.values.map((value, at) => (at < 3 ? value * factor : value)),
  };
  const panel = { ...cell.panel, count, ar: firstRows(stretched, count) };
  return {
    ...cell,
    included: cell.included.slice(0, count),
    panel,
    average: averagePath(panel),
    windows: cell.windows.map((result) => {
      const car = result.sample.car.map((value, at) => (at === 0 ? value * factor : value)).slice(0, count);
      const sample = { ...result.sample, panel, car };
      return { ...result, sample, summary: summarizeWindow(sample, result.summary.correlation) };
    }),
  };
}
