import { invariant, userError } from "../errors.ts";
import { type ComparedPair, comparePairs, type ComparisonResult, pairCars } from "../study/comparison/index.ts";
import { isSameWindow, unnamedGroup, withoutDraws } from "../study/design/index.ts";
import { adjustsByDraws, type CellResult, pValueAdjustment } from "../study/inference/index.ts";
import { sharedEvents, sharedEventsWarning, type StudyResult } from "../study/result/index.ts";
import { type Stability, stabilityOfDifferences } from "../study/stability/index.ts";
import type { LoadedScenario, ScenarioRun } from "./types.ts";

/** Several scenarios side by side. */
export interface RunsComparison {
  readonly comparisons: readonly ComparisonResult[];
  /** Whether the differences hold throughout the events. */
  readonly stability: readonly Stability[];
  /** How many p-values the adjustment covers: that of the first scenario. */
  readonly familySize: number;
  readonly warnings: readonly string[];
}

/** The scenario as far as a comparison shows it: its events, averages and tests, and draws only where its tests are adjusted by them. */
export function comparable(scenario: LoadedScenario): LoadedScenario {
  const { design } = scenario;
  const placebo = adjustsByDraws(design.adjust) ? design.placebo : 0;
  return { ...scenario, design: { ...withoutDraws(design), stability: true, placebo } };
}

/**
 * Compares every group of each scenario with every group of the others, for the metals and tested windows both have. Groups are named
 * as by `groupLabel`. Throws a `UserError` (scenario/windows-differ) when two scenarios share no metal and window.
 */
export function compareRuns(runs: readonly ScenarioRun[]): RunsComparison {
  const pairs = runs.flatMap((first, index) => runs.slice(index + 1).flatMap((second) => pairRuns(first, second)));
  const [first] = runs;
  invariant(first !== undefined, "a comparison has runs");
  const comparisons = comparePairs(pairs, first.scenario.design);
  const familySize = comparisons.filter((row) => !Number.isNaN(row.pAdjusted)).length;
  const stability = stabilityOfDifferences(pairs, comparisons, first.scenario.design);
  return { comparisons, stability, familySize, warnings: comparisonWarnings(runs) };
}

/**
 * The runs and their comparison as one result, for the tables that span them: groups named as in the comparison, and each run's
 * warnings behind its name. The design is that of the first run; the tables don't look at it.
 */
export function mergeRuns(runs: readonly ScenarioRun[], compared: RunsComparison): StudyResult {
  const [first] = runs;
  invariant(first !== undefined, "a comparison has runs");
  return {
    design: first.result.design,
    cells: runs.flatMap((run) => run.result.cells.map((cell) => ({ ...cell, group: groupLabel(run, cell.group) }))),
    comparisons: compared.comparisons,
    placebo: [],
    volatility: [],
    responses: [],
    stability: [...runs.flatMap(stabilityOfRun), ...compared.stability],
    familySize: compared.familySize,
    warnings: allWarnings(runs, compared),
  };
}

/** The means of a run under the names that they have beside those of other scenarios. */
export function stabilityOfRun(run: ScenarioRun): Stability[] {
  return run.result.stability
    .filter(({ against, term }) => against === null && term === null)
    .map((each) => ({ ...each, group: groupLabel(run, each.group) }));
}

/** The comparison's own warnings, then those of each run behind its scenario's name. */
export function allWarnings(runs: readonly ScenarioRun[], compared: RunsComparison): string[] {
  const own = runs.flatMap(({ scenario, result }) => result.warnings.map((warning) => `${scenario.name}: ${warning}`));
  return [...compared.warnings, ...own];
}

/** How a group is called beside those of other scenarios: "Scenario: group", or as the scenario when that names no groups. */
export function groupLabel(run: ScenarioRun, group: string): string {
  if (group === unnamedGroup && run.result.design.groups.length === 1) return run.scenario.name;
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
    const other = b.windows.find((one) => isSameWindow(one.window, window));
    if (other === undefined) return [];
    const groupA = groupLabel(first, a.group);
    const groupB = groupLabel(second, b.group);
    return [{ groupA, groupB, metal: a.metal, window, ...pairCars(a, sample.car, b, other.sample.car) }];
  });
}

/** What a reader must know beside the comparison: scenarios measured differently, and releases that are events of two of them. */
function comparisonWarnings(runs: readonly ScenarioRun[]): string[] {
  const models = new Set(
    runs.map(({ scenario: { design } }) =>
      JSON.stringify([design.model, design.estimation, design.estimateWithout.toSorted(), design.holes]),
    ),
  );
  const adjusted = new Set(runs.map((run) => run.scenario.design.adjust));
  return [
    ...(adjusted.size > 1
      ? [
          `the scenarios adjust p-values differently; the comparison does so as the first (${pValueAdjustment(runs[0]?.scenario.design.adjust ?? "").title})`,
        ]
      : []),
    ...(models.size > 1
      ? ["the scenarios use different models, estimation windows or ways with holes; their CARs are not measured alike"]
      : []),
    ...runs.flatMap((first, index) =>
      runs.slice(index + 1).flatMap((second) => {
        const shared = sharedEvents(first.result.cells, second.result.cells);
        return shared === 0 ? [] : [sharedEventsWarning(shared, first.scenario.name, second.scenario.name)];
      }),
    ),
  ];
}
