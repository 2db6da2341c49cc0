import { type Diagnostic, noting } from "../../errors.ts";
import { findAnEvent } from "../run-scenario.ts";
import type { LoadOptions } from "../types.ts";
import { loadScenarios } from "./load-scenarios.ts";

/**
 * Everything that would keep `assay run` from its tables: what `loadScenarios` finds, and scenarios of which not one event can be
 * studied. Nothing is tested and nothing is written. Empty when all is well.
 */
export async function checkScenarios(paths: readonly string[], options: LoadOptions): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const loaded = (await noting(problems, loadScenarios(paths, options))) ?? [];
  for (const scenario of loaded) {
    // oxlint-disable-next-line no-await-in-loop -- one scenario's events in memory at a time
    await noting(problems, (async () => findAnEvent(scenario))());
  }
  return problems;
}
