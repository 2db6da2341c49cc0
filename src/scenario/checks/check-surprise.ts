import type { Diagnostic } from "../../errors.ts";
import type { DocumentPath } from "../../input/yaml/yaml-document.ts";
import type { ResolvedGroup } from "../resolve.ts";
import { type CheckContext, problem, written } from "./check-context.ts";

/** A range of surprises has an end, something between its ends, and one unit. The path is that of the releases it is asked of. */
export function checkSurprise(
  context: CheckContext,
  holder: DocumentPath,
  { release, surprise }: Pick<ResolvedGroup, "release" | "surprise">,
): Diagnostic[] {
  if (typeof surprise === "string") return [];
  const path = [...holder, "surprise"];
  const { min, max } = surprise;
  const wrong = (message: string, hint: string) => [problem(context, "scenario/wrong-value", path, message, hint)];
  if (min === undefined && max === undefined) {
    if (["min", "max"].some((end) => written(context, [...path, end]) !== undefined)) return [];
    return wrong("the range has neither min nor max", "give at least one, such as { min: 0.5, unit: sd }");
  }
  if (min !== undefined && max !== undefined && min > max) {
    return wrong(`the range is empty: min ${min} is above max ${max}`, "swap them");
  }
  return surprise.unit === "raw" ? checkUnits(context, path, release) : [];
}

/** One number cannot be meant in percent and in thousand jobs. */
function checkUnits(context: CheckContext, path: DocumentPath, release: readonly string[]): Diagnostic[] {
  const byUnit = new Map<string, string>();
  for (const id of release) {
    const unit = context.indicators.get(id)?.unit ?? "";
    if (unit !== "" && !byUnit.has(unit)) byUnit.set(unit, id);
  }
  if (byUnit.size < 2) return [];
  const units = [...byUnit].map(([unit, id]) => `${id} in ${unit}`).join(", ");
  const message = `the range is one number in several units: ${units}`;
  const hint = "write `unit: sd`, which is comparable, or give each unit a group of its own";
  return [problem(context, "scenario/mixed-units", path, message, hint)];
}
