import { type Diagnostic, noting } from "../../errors.ts";
import { holeWarnings } from "../../study/result/index.ts";
import { findAnEvent } from "../run-scenario.ts";
import type { LoadOptions } from "../types.ts";
import { loadScenarios } from "./load-scenarios.ts";

/** What there is to say of scenarios before they are run. */
export interface CheckedScenarios {
  /** What would keep `assay run` from its tables. */
  readonly problems: readonly Diagnostic[];
  /** What would not, and should be known: months for which a calendar lacks a release. Each sentence once. */
  readonly warnings: readonly string[];
}

/**
 * Everything that would keep `assay run` from its tables: what `loadScenarios` finds, and scenarios of which not one event can be
 * studied. Nothing is tested and nothing is written. Empty when all is well.
 */
export async function checkScenarios(paths: readonly string[], options: LoadOptions): Promise<readonly Diagnostic[]> {
  return (await lookOver(paths, options)).problems;
}

/** What `checkScenarios` finds, and what of the data a reader should know where there is no mistake. */
export async function lookOver(paths: readonly string[], options: LoadOptions): Promise<CheckedScenarios> {
  const problems: Diagnostic[] = [];
  const warnings = new Set<string>();
  const loaded = (await noting(problems, loadScenarios(paths, options))) ?? [];
  for (const scenario of loaded) {
    // oxlint-disable-next-line no-await-in-loop -- one scenario's events in memory at a time
    await noting(problems, (async () => findAnEvent(scenario))());
    for (const warning of holeWarnings(scenario.design, scenario.data.calendar)) warnings.add(warning);
  }
  return { problems, warnings: [...warnings] };
}
