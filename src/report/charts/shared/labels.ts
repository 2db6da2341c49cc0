import type { JsonObject } from "../../chart.ts";
import { fitText, measureText } from "../../svg/measure.ts";
import { ink } from "../../theme.ts";
import { oneLine } from "../../words/text-width.ts";
import { inline } from "./spec.ts";

const nameSize = 12;
const between = 8;

/** Where a text stands in its panel, in pixels from the upper left corner. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
}

/** A text at a place of a panel, not tied to data. */
export function textAt(text: string, { x, y }: TextPlace, settings: JsonObject = {}): JsonObject {
  return {
    data: inline([{ text }]),
    mark: { type: "text", align: "left", baseline: "alphabetic", ...settings },
    encoding: { x: { value: x }, y: { value: y }, text: { field: "text" } },
  };
}

/** A user's name and facts about it on one line of at most `width` pixels; the name gives way. */
export function nameLine(
  name: string,
  facts: string,
  place: TextPlace,
  width: number,
  colour: string = ink.ink,
): JsonObject[] {
  const room = width - measureText(facts, 11) - between;
  const fitted = fitText(oneLine(name), Math.max(room, 40), nameSize, true);
  const after = { ...place, x: place.x + measureText(fitted, nameSize, true) + between };
  return [
    textAt(fitted, place, { fontSize: nameSize, fontWeight: 600, color: colour }),
    ...(facts === "" ? [] : [textAt(facts, after, { color: ink.muted })]),
  ];
}

/** A label written over marks: its outline keeps them away from the letters. */
export function haloed(data: JsonObject, mark: JsonObject, encoding: JsonObject): JsonObject[] {
  return [
    {
      data,
      mark: { type: "text", ...mark, color: ink.paper, stroke: ink.paper, strokeWidth: 3, strokeJoin: "round" },
      encoding,
    },
    { data, mark: { type: "text", ...mark }, encoding },
  ];
}
