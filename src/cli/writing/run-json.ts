import { countExclusions } from "../../pipeline/exclusions.ts";
import type { LoadedScenario, ScenarioRun } from "../../pipeline/types.ts";
import type { FileRecord } from "../../sources/file.ts";
import { nearPath } from "../terminal/diagnostics.ts";

/** What a run was made of and how long it took, in milliseconds. */
export interface RunFacts {
  readonly version: string;
  readonly cwd: string;
  readonly durations: Readonly<Record<string, number>>;
}

/** The record that traces every number of a run to what made it: `run.json`. */
export function runRecord(run: ScenarioRun, { durations, ...facts }: RunFacts): object {
  const { scenario, result } = run;
  return {
    ...scenarioRecord(scenario, facts),
    counts: result.cells.map((cell) => ({
      group: cell.group,
      metal: cell.metal,
      events: cell.events.length,
      included: cell.included.length,
      excluded: Object.fromEntries(countExclusions([cell])),
    })),
    tests: result.familySize,
    warnings: run.result.warnings,
    durations_ms: Object.fromEntries(Object.entries(durations).map(([step, time]) => [step, Math.round(time)])),
  };
}

/** The beginning of every record: what was asked, and of which data. */
export function scenarioRecord(scenario: LoadedScenario, { version, cwd }: Omit<RunFacts, "durations">): object {
  return {
    assay: version,
    scenario: {
      path: nearPath(scenario.path, cwd),
      sha256: scenario.textSha256,
      name: scenario.name,
      question: scenario.question,
    },
    seed: scenario.design.seed,
    data: scenario.files.map((file) => ({ ...file, path: nearPath(file.path, cwd) })),
    resolved: scenario.resolved,
  };
}

/** The record of a command that asks the data without a scenario: what was asked, and of which data. */
export function questionRecord(
  question: object,
  files: readonly FileRecord[],
  { version, cwd }: Omit<RunFacts, "durations">,
): object {
  return { assay: version, ...question, data: files.map((file) => ({ ...file, path: nearPath(file.path, cwd) })) };
}

/** Excluded events of a run, one record per group, metal and reason. */
export function exclusionRecords(run: ScenarioRun): object[] {
  return run.result.cells.flatMap((cell) =>
    countExclusions([cell]).map(([reason, count]) => ({ group: cell.group, metal: cell.metal, reason, count })),
  );
}
