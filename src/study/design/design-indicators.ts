import { type Condition, inputsOf } from "./condition/expression.ts";
import type { StudyDesign } from "./study-design.ts";

/**
 * Ids of the indicators whose figures and dates a design rests on: those of its groups, their sequences, conditions and responses. Each
 * once. Not those that only count as collisions or keep days from matching.
 */
export function designIndicators({ groups, response }: Pick<StudyDesign, "groups" | "response">): readonly string[] {
  const ofGroups = groups.flatMap(({ indicators, when, after, notAfter }) => [
    ...indicators,
    ...[after, notAfter].flatMap((sequence) => sequence?.indicators ?? []),
    ...[when, after?.when, notAfter?.when].flatMap(conditionIndicators),
  ]);
  return [...new Set([...ofGroups, ...(response?.with ?? [])])];
}

function conditionIndicators(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  return inputsOf(condition.expression).flatMap((input) => ("indicator" in input ? [input.indicator] : []));
}
