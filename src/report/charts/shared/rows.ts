import type { JsonObject } from "../../chart.ts";
import { fitText, measureText } from "../../svg/measure.ts";
import { ink } from "../../theme.ts";
import { oneLine } from "../../words/text-width.ts";
import { fixed } from "./axes.ts";
import { type Extent, isWithin } from "./frame.ts";
import { inline, innerWidth } from "./spec.ts";

/** Rows leave room at both ends for the outer halves of the axis's labels. */
const margin = 18;
export const rowWidth = innerWidth - 2 * margin;

const headingHeight = 26;
const nameHeight = 20;
const spaceBelow = 10;
const nameSize = 12;
const between = 8;

/** What stands above a row's marks. */
export interface RowHead {
  readonly name: string;
  readonly facts: string;
  readonly colour: string;
  /** What begins with this row; empty where nothing does. */
  readonly heading?: string;
}

/** Where a row's marks go, in pixels from the top of the plot. */
export interface RowPlace {
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

/** Rows one below the other on one horizontal axis. */
export interface RowLayout {
  readonly places: readonly RowPlace[];
  readonly height: number;
  readonly texts: readonly JsonObject[];
}

/** Places rows of equal height, their names above their marks, with room where a heading stands. */
export function placeRows(heads: readonly RowHead[], rowHeight: number): RowLayout {
  const headings: JsonObject[] = [];
  const names: JsonObject[] = [];
  const facts: JsonObject[] = [];
  const places: RowPlace[] = [];
  let y = 0;
  for (const { name, facts: said, colour, heading = "" } of heads) {
    if (heading !== "") {
      y += places.length === 0 ? 0 : spaceBelow;
      headings.push({ px: 0, py: y + 12, text: fitText(heading, rowWidth, 12) });
      y += headingHeight;
    }
    const fitted = fitText(oneLine(name), Math.max(rowWidth - measureText(said, 11) - between, 40), nameSize, true);
    names.push({ px: 0, py: y + 12, text: fitted, colour });
    facts.push({ px: Math.ceil(measureText(fitted, nameSize, true)) + between, py: y + 12, text: said });
    y += nameHeight;
    places.push({ top: y, middle: y + rowHeight / 2, bottom: y + rowHeight });
    y += rowHeight + spaceBelow;
  }
  return {
    places,
    height: y,
    texts: [
      textLayer(headings, { fontSize: 12, color: ink.label }),
      textLayer(names, { fontSize: nameSize, fontWeight: 600 }),
      textLayer(facts, { color: ink.muted }),
    ],
  };
}

function textLayer(rows: readonly JsonObject[], mark: JsonObject): JsonObject {
  const isColoured = rows.some((row) => "colour" in row);
  return {
    data: inline(rows),
    mark: { type: "text", align: "left", baseline: "alphabetic", ...mark },
    encoding: {
      x: pixels("px"),
      y: pixels("py"),
      text: { field: "text" },
      ...(isColoured ? { color: ownColour } : {}),
    },
  };
}

/** A position given in pixels. */
export function pixels(field: string): JsonObject {
  return { field, type: "quantitative", scale: null, axis: null };
}

/** A colour that the data carry. */
export const ownColour: JsonObject = { field: "colour", type: "nominal", scale: null };

/** Rows over their axis, in whose field `x` marks stand: some behind the line at zero, others before it. */
export function rowsBody(
  layout: RowLayout,
  extent: Extent,
  axis: JsonObject,
  { behind = [], before }: { readonly behind?: readonly JsonObject[]; readonly before: readonly JsonObject[] },
): JsonObject {
  const zeros = isWithin(0, extent) ? layout.places.map(({ top, bottom }) => ({ x: 0, top, bottom })) : [];
  return {
    width: rowWidth,
    height: layout.height,
    layer: [
      ...behind,
      {
        data: inline(zeros),
        mark: { type: "rule", color: ink.rule },
        encoding: { x: { ...axisOf(extent), axis }, y: pixels("top"), y2: { field: "bottom" } },
      },
      ...before,
      ...layout.texts,
    ],
  };
}

/** The shared horizontal axis, in the field `x`. */
export function axisOf(extent: Extent): JsonObject {
  return { field: "x", type: "quantitative", scale: fixed(extent) };
}
