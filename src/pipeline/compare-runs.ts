import { userError } from "../errors.ts";
import { type ComparedPair, comparePairs } from "../study/compare-groups.ts";
import type { CellResult, ComparisonResult } from "../study/result.ts";
import type { ScenarioRun } from "./types.ts";

/** Several scenarios side by side. */
export interface RunsComparison {
  readonly comparisons: readonly ComparisonResult[];
  /** How many p-values the Holm adjustment covers. */
  readonly familySize: number;
  readonly warnings: readonly string[];
}

/**
 * Compares every group of each scenario with every group of the others, for the metals and tested windows both have. Groups are named
 * "scenario: group". Throws a `UserError` (scenario/windows-differ) when two scenarios share no metal and window.
 */
export function compareRuns(runs: readonly ScenarioRun[]): RunsComparison {
  const pairs = runs.flatMap((first, index) => runs.slice(index + 1).flatMap((second) => pairRuns(first, second)));
  const comparisons = comparePairs(pairs, runs[0]?.scenario.design.seed ?? 0);
  const familySize = comparisons.filter((row) => !Number.isNaN(row.pAdjusted)).length;
  return { comparisons, familySize, warnings: sharedEvents(runs) };
}

/** How a group is called beside those of other scenarios. */
export function groupLabel(run: ScenarioRun, group: string): string {
  return `${run.scenario.name}: ${group}`;
}

function pairRuns(first: ScenarioRun, second: ScenarioRun): ComparedPair[] {
  const pairs = first.result.cells.flatMap((a) =>
    second.result.cells.filter((b) => b.metal === a.metal).flatMap((b) => pairCells(first, a, second, b)),
  );
  if (pairs.length > 0) return pairs;
  throw userError(
    "scenario/windows-differ",
    `"${first.scenario.name}" and "${second.scenario.name}" have no metal and tested window in common`,
    { hint: "give both the same `metals` and at least one identical window in `tested`" },
  );
}

function pairCells(first: ScenarioRun, a: CellResult, second: ScenarioRun, b: CellResult): ComparedPair[] {
  return a.windows.flatMap(({ window, sample }) => {
    const other = b.windows.find((one) => one.window.from === window.from && one.window.to === window.to);
    if (other === undefined) return [];
    const groupA = groupLabel(first, a.group);
    const groupB = groupLabel(second, b.group);
    return [{ groupA, groupB, metal: a.metal, window, carsA: sample.car, carsB: other.sample.car }];
  });
}

function sharedEvents(runs: readonly ScenarioRun[]): string[] {
  const models = new Set(
    runs.map((run) => JSON.stringify([run.scenario.design.model, run.scenario.design.estimation])),
  );
  return [
    ...(models.size > 1
      ? ["the scenarios use different models or estimation windows; their CARs are not measured alike"]
      : []),
    ...runs.flatMap((first, index) =>
      runs.slice(index + 1).flatMap((second) => {
        const [ids, others] = [eventIds(first), eventIds(second)];
        const shared = [...ids].filter((id) => others.has(id)).length;
        if (shared === 0) return [];
        return [
          `${shared} releases are events of both "${first.scenario.name}" and "${second.scenario.name}"; the tests count them as independent`,
        ];
      }),
    ),
  ];
}

function eventIds(run: ScenarioRun): Set<string> {
  return new Set(run.result.cells.flatMap((cell) => cell.included.map((event) => event.release.id)));
}
