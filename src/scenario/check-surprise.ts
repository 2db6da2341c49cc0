import type { Diagnostic } from "../errors.ts";
import type { DocumentPath } from "../input/yaml-document.ts";
import { type CheckContext, problem, written } from "./check-context.ts";
import type { ResolvedGroup } from "./resolve.ts";

/** A range of surprises has an end, and something between its ends. */
export function checkSurprise(
  context: CheckContext,
  path: DocumentPath,
  surprise: ResolvedGroup["surprise"],
): Diagnostic[] {
  if (typeof surprise === "string") return [];
  const { min, max } = surprise;
  const wrong = (message: string, hint: string) => [problem(context, "scenario/wrong-value", path, message, hint)];
  if (min === undefined && max === undefined) {
    if (["min", "max"].some((end) => written(context, [...path, end]) !== undefined)) return [];
    return wrong("the range has neither min nor max", "give at least one, such as { min: 0.5, unit: sd }");
  }
  if (min !== undefined && max !== undefined && min > max) {
    return wrong(`the range is empty: min ${min} is above max ${max}`, "swap them");
  }
  return [];
}
