import type { z } from "zod";
import { didYouMean } from "../input/did-you-mean.ts";
import { allowedKeys } from "../input/shapes/schema-keys.ts";
import { type Scenario, scenarioSchema } from "./schema.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

// Without its event window, a tested window cannot be judged.
const dependents: ReadonlyMap<PropertyKey, string> = new Map([["window", "tested"]]);

const mostRounds = 8;

/**
 * What is left of a scenario when the parts that are wrong are taken out, so that the rest can be checked in the same run: first
 * exactly what is wrong (a key, an item of a list), then, where it cannot be missing, what holds it. Null when that leads nowhere.
 */
export function salvage(value: Readonly<Record<string, unknown>>, issues: readonly Issue[]): Scenario | null {
  const rest = structuredClone({ ...value });
  let wrong = issues;
  for (let round = 0; round < mostRounds; round += 1) {
    for (const path of wrong.flatMap((issue) => wrongParts(issue, []))) {
      const [top] = path;
      remove(rest, path.length > round ? path.slice(0, path.length - round) : path.slice(0, 1));
      const dependent = top === undefined ? undefined : dependents.get(meantKey(top));
      if (dependent !== undefined) remove(rest, [dependent]);
    }
    const parsed = scenarioSchema.safeParse({ name: "unnamed", metals: [unnamed], ...rest });
    // Required keys got a stand-in, which nothing must be said about.
    if (parsed.success) return "metals" in rest ? parsed.data : { ...parsed.data, metals: [] };
    wrong = parsed.error.issues;
  }
  return null;
}

/** The key that a misspelt one was to be: that one is missing then, and what depends on it cannot be judged either. */
function meantKey(key: PropertyKey): PropertyKey {
  const known = allowedKeys(scenarioSchema, []);
  return known.includes(String(key)) ? key : (didYouMean(String(key), known) ?? key);
}

const unnamed = "unnamed";

/** The innermost places an issue is about. Of a union's alternatives, the one that fails deepest was meant. */
function wrongParts(issue: Issue, base: Path): Path[] {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [...path, key]);
  if (issue.code !== "invalid_union") return [path];
  const meant = issue.errors.find((alternative) => alternative.every((inner) => inner.path.length > 0));
  return meant === undefined || meant.length === 0 ? [path] : meant.flatMap((inner) => wrongParts(inner, path));
}

function remove(value: unknown, path: Path): void {
  let holder: unknown = value;
  for (const step of path.slice(0, -1)) {
    if (typeof holder !== "object" || holder === null) return;
    holder = (holder as Record<PropertyKey, unknown>)[step];
  }
  const last = path.at(-1);
  if (last === undefined || typeof holder !== "object" || holder === null) return;
  // Only a list's last item can go without moving the others from the places they are reported at; else the whole list goes.
  if (Array.isArray(holder) && last === holder.length - 1) holder.pop();
  else delete (holder as Record<PropertyKey, unknown>)[last];
}
