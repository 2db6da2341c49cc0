import type { ScenarioRun } from "../../../pipeline/types.ts";
import { type EventWindow, isSameWindow } from "../../../study/design/index.ts";
import type { CellResult } from "../../../study/inference/index.ts";
import { constantTerm, responseKindNamed } from "../../../study/response/index.ts";
import type { JsonObject } from "../../chart.ts";
import type { Extent } from "./frame.ts";
import { ownColour } from "./rows.ts";
import { inline, point } from "./spec.ts";

/**
 * The move that a group's response regression expects for a surprise when there is no other news: intercept + slopes x surprise, with the
 * coefficients of `response.csv`. Null where the scenario asks for no regression of CARs, or it could not be estimated.
 */
export function responseLine(
  run: ScenarioRun,
  { group, metal }: Pick<CellResult, "group" | "metal">,
  window: EventWindow,
): ((surprise: number) => number) | null {
  const { response: design } = run.result.design;
  if (design === null || design.of !== "car") return null;
  const found = run.result.responses.find(
    (each) => each.group === group && each.metal === metal && isSameWindow(each.window, window),
  );
  const estimateOf = (name: string) => found?.terms.find(({ term }) => term === name)?.estimate ?? NaN;
  const { terms, split } = responseKindNamed(design.kind);
  const intercept = estimateOf(constantTerm);
  const slopes = terms.map(estimateOf);
  if (![intercept, ...slopes].every(Number.isFinite)) return null;
  return (surprise) => split(surprise).reduce((sum, part, at) => sum + (slopes[at] ?? NaN) * part, intercept);
}

/** The line over a panel's width, as far as it stays inside; it bends at most where surprises change their side. */
export function responseLayer(
  expected: ((surprise: number) => number) | null,
  colour: string,
  [low, high]: Extent,
  { x, y }: Record<"x" | "y", JsonObject>,
): JsonObject[] {
  if (expected === null) return [];
  const rows = [low, ...(low < 0 && high > 0 ? [0] : []), high].map((surprise) => ({
    surprise: point(surprise),
    car: point(expected(surprise)),
    colour,
  }));
  return [
    {
      data: inline(rows),
      mark: { type: "line", clip: true, strokeWidth: 1.8 },
      encoding: { x, y, color: ownColour },
    },
  ];
}
