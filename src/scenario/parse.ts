import type { Diagnostic } from "../errors.ts";
import type { LocatedDocument } from "../input/yaml-document.ts";
import { zodDiagnostics } from "../input/zod-diagnostics.ts";
import { type Scenario, scenarioSchema } from "./schema.ts";

/** What could be read of a scenario, and what is wrong with its shape. */
export interface ParsedScenario {
  /** The scenario without the parts that are wrong, so that the rest can be checked in the same run; null when nothing is left. */
  readonly scenario: Scenario | null;
  readonly problems: readonly Diagnostic[];
}

// Without its event window, a tested window cannot be judged.
const dependents: Readonly<Record<string, readonly string[]>> = { window: ["tested"] };

/** Reads the shape of a scenario. With problems, `scenario` serves further checks only, never a run. */
export function parseScenario(document: LocatedDocument): ParsedScenario {
  const parsed = scenarioSchema.safeParse(document.value);
  if (parsed.success) return { scenario: parsed.data, problems: [] };
  const problems = zodDiagnostics(document, parsed.error, scenarioSchema);
  const paths = parsed.error.issues.map((issue) => issue.path);
  const rest = scenarioSchema.safeParse(withoutParts(document.value, paths)).data;
  if (rest === undefined) return { scenario: null, problems };
  return { scenario: paths.some(([top]) => top === "metals") ? { ...rest, metals: [] } : rest, problems };
}

/** A copy without the named parts: a single group, or else the whole top-level key. Required keys get a stand-in. */
function withoutParts(
  value: Readonly<Record<string, unknown>>,
  paths: readonly (readonly PropertyKey[])[],
): Record<string, unknown> {
  const known = new Set(Object.keys(scenarioSchema.shape));
  const kept = Object.fromEntries(Object.entries(value).filter(([key]) => known.has(key)));
  for (const [top, group] of paths) {
    if (top === "groups" && typeof group === "string") kept["groups"] = withoutKey(kept["groups"], group);
    else if (typeof top === "string") for (const key of [top, ...(dependents[top] ?? [])]) delete kept[key];
  }
  return { name: "unnamed", metals: ["unnamed"], ...kept };
}

function withoutKey(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}
