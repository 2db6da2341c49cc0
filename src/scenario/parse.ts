import type { Diagnostic } from "../errors.ts";
import { zodDiagnostics } from "../input/shapes/zod-diagnostics.ts";
import type { LocatedDocument } from "../input/yaml/yaml-document.ts";
import { salvage } from "./salvage.ts";
import { type Scenario, scenarioSchema } from "./schema.ts";

/** What could be read of a scenario, and what is wrong with its shape. */
export interface ParsedScenario {
  /** The scenario without the parts that are wrong, so that the rest can be checked in the same run; null when nothing is left. */
  readonly scenario: Scenario | null;
  readonly problems: readonly Diagnostic[];
}

/** Reads the shape of a scenario. With problems, `scenario` serves further checks only, never a run. */
export function parseScenario(document: LocatedDocument): ParsedScenario {
  const parsed = scenarioSchema.safeParse(document.value);
  if (parsed.success) return { scenario: parsed.data, problems: [] };
  return {
    scenario: salvage(document.value, parsed.error.issues),
    problems: zodDiagnostics(document, parsed.error, scenarioSchema),
  };
}
