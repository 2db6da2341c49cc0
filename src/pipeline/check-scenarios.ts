import { type Diagnostic, noting } from "../errors.ts";
import { withoutDraws } from "../study/design.ts";
import { loadScenarios } from "./load-scenarios.ts";
import { runScenario } from "./run-scenario.ts";
import type { LoadOptions } from "./types.ts";

/**
 * Everything that would keep `assay run` from its tables: what `loadScenarios` finds, and scenarios of which not one event can be
 * studied. Nothing is tested and nothing is written. Empty when all is well.
 */
export async function checkScenarios(paths: readonly string[], options: LoadOptions): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const loaded = (await noting(problems, loadScenarios(paths, options))) ?? [];
  const dryRuns = loaded.map(async (scenario) =>
    runScenario({ ...scenario, design: { ...withoutDraws(scenario.design), tests: [], compare: [] } }),
  );
  await Promise.all(dryRuns.map((dryRun) => noting(problems, dryRun)));
  return problems;
}
