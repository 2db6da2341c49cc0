import { identifierOf } from "../study/design/index.ts";
import type { ResolvedScenario } from "./resolve.ts";

/**
 * The indicators whose releases a scenario reads: those that stand anywhere in it, as ids or as conditions write them. A name that stands
 * there for something else costs the reading of a file and changes nothing.
 */
export function namedIndicators(scenario: ResolvedScenario, indicators: Iterable<string>): ReadonlySet<string> {
  const words = new Set(JSON.stringify(scenario).match(/[\w-]+/g));
  return new Set([...indicators].filter((id) => words.has(id) || words.has(identifierOf(id))));
}
