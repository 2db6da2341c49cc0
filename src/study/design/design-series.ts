import { seriesOf } from "./condition/expression.ts";
import type { GroupDesign, StudyDesign } from "./study-design.ts";

/** Ids of every series that a design reads: its metals, its model's factors, and what its groups' conditions name. Each once. */
export function designSeries({ metals, model, groups }: StudyDesign): readonly string[] {
  return [...new Set([...metals, ...model.factors, ...groups.flatMap(groupSeries)])];
}

/** Ids of the series that a group's conditions name. */
export function groupSeries({ when, after, notAfter }: GroupDesign): readonly string[] {
  return [when, after?.when, notAfter?.when].flatMap((condition) =>
    condition === undefined ? [] : seriesOf(condition.expression),
  );
}
