import { userError } from "../errors.ts";
import type { ExclusionReason } from "../study/exclusion.ts";
import type { CellResult } from "../study/result.ts";
import { runStudy } from "../study/run-study.ts";
import type { LoadedScenario, ScenarioRun } from "./types.ts";

/**
 * Runs a loaded scenario. Throws a `UserError` (scenario/selects-nothing) when not one event could be included, with the counts of
 * the reasons: there would be nothing in the tables.
 */
export function runScenario(scenario: LoadedScenario, onProgress?: (done: number, total: number) => void): ScenarioRun {
  const result = runStudy(scenario.design, scenario.data, onProgress);
  if (result.cells.every((cell) => cell.included.length === 0)) throw nothingLeft(scenario, result.cells);
  return { scenario, result };
}

/** How many events each reason excludes, most frequent first. */
export function countExclusions(cells: readonly CellResult[]): readonly (readonly [ExclusionReason, number])[] {
  const counts = new Map<ExclusionReason, number>();
  for (const { exclusion } of cells.flatMap((cell) => cell.events)) {
    if (exclusion !== null) counts.set(exclusion.reason, (counts.get(exclusion.reason) ?? 0) + 1);
  }
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
}

function nothingLeft(scenario: LoadedScenario, cells: readonly CellResult[]) {
  const reasons = countExclusions(cells).map(([reason, count]) => `${count} ${reason}`);
  const total = cells.reduce((sum, cell) => sum + cell.events.length, 0);
  return userError(
    "scenario/selects-nothing",
    `no event of "${scenario.name}" can be studied: ${total === 1 ? "its only one is" : `all ${total} are`} excluded (${reasons.join(", ")})`,
    {
      hint: `see each event's reason with \`assay show ${scenario.path}\`; widen the period or shorten the windows`,
      at: { file: scenario.path, line: 1, column: 1, length: 1 },
    },
  );
}
