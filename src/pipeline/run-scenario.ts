import { userError } from "../errors.ts";
import type { ExclusionReason } from "../study/exclusion.ts";
import type { CellResult } from "../study/result.ts";
import type { PlaceboPlan } from "../study/placebo/plan.ts";
import type { OnProgress } from "../study/on-progress.ts";
import { type BegunStudy, beginStudy, finishHere, finishStudy } from "../study/run-study.ts";
import type { LoadedScenario, ScenarioRun } from "./types.ts";

/**
 * Runs a loaded scenario. Throws a `UserError` (scenario/selects-nothing) when not one event could be included, with the counts of
 * the reasons: there would be nothing in the tables.
 */
export function runScenario(scenario: LoadedScenario, onProgress?: OnProgress): ScenarioRun {
  return { scenario, result: finishHere(begin(scenario, onProgress), onProgress) };
}

/** `runScenario` with its placebo draws on worker threads where that is sooner; the same result, number for number. */
export async function runScenarioOnThreads(
  scenario: LoadedScenario,
  threads: number,
  onProgress?: OnProgress,
): Promise<ScenarioRun> {
  const begun = begin(scenario, onProgress);
  const { plan } = begun;
  if (plan === null || threads < 2 || !threadsPay(plan)) {
    return { scenario, result: finishHere(begun, onProgress) };
  }
  const { drawOnThreads } = await import("./placebo-threads.ts");
  return { scenario, result: finishStudy(begun, await drawOnThreads(plan, threads, onProgress)) };
}

function begin(scenario: LoadedScenario, onProgress?: OnProgress): BegunStudy {
  const begun = beginStudy(scenario.design, scenario.data, onProgress);
  if (begun.cells.every((cell) => cell.included.length === 0)) throw nothingLeft(scenario, begun.cells);
  return begun;
}

// A thread takes a fifth of a second to start; with less work than this (some 0.15 microseconds each) one is done sooner without.
const leastWork = 5_000_000;

/** Whether several threads make a plan's draws sooner than one: by the number of events that all draws evaluate. */
function threadsPay({ draws, cells }: PlaceboPlan): boolean {
  return draws * cells.reduce((sum, { slots, windows }) => sum + slots.length * windows.length, 0) >= leastWork;
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
