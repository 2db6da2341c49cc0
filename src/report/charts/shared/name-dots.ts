import type { JsonObject } from "../../chart.ts";
import { measureText } from "../../svg/measure.ts";
import { ink } from "../../theme.ts";
import { haloed } from "./labels.ts";
import { pixels } from "./rows.ts";
import { inline } from "./spec.ts";

const nameSize = 10;
const dotGap = 6;

/** Where a dot stands in its panel, in pixels. */
export interface DotPlace {
  readonly px: number;
  readonly py: number;
}

interface Named {
  readonly align: "left" | "right";
  readonly row: JsonObject;
}

/** A name's box; y is its middle. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/**
 * Layers with the names of some dots, the first ones first and at most so many: each where it covers the fewest dots and no other name; one
 * for which there is no room is left to what hovering says.
 */
export function nameDots(
  candidates: readonly (DotPlace & { readonly text: string })[],
  dots: readonly DotPlace[],
  { width, height }: { readonly width: number; readonly height: number },
  most: number,
): JsonObject[] {
  const taken: Box[] = [];
  const named: Named[] = [];
  for (const { px, py, text } of candidates) {
    if (named.length === most) break;
    const length = measureText(text, nameSize) + dotGap;
    const options = [0, -nameSize, nameSize].flatMap((dy) =>
      (["left", "right"] as const).map((align) => {
        const left = align === "left" ? px : px - length;
        const box = { left, right: left + length, y: py + dy };
        return { align, box, covered: dots.filter((dot) => isCovered(dot, box)).length };
      }),
    );
    const [best] = options
      .filter(({ box }) => box.left >= 0 && box.right <= width && box.y >= 0 && box.y <= height)
      .filter(({ box }) => taken.every((each) => !isMeeting(each, box)))
      .toSorted((a, b) => a.covered - b.covered);
    if (best === undefined) continue;
    taken.push(best.box);
    const start = best.align === "left" ? px + dotGap : px - dotGap;
    named.push({ align: best.align, row: { px: Math.round(start), py: Math.round(best.box.y), text } });
  }
  return (["left", "right"] as const).flatMap((align) => {
    const rows = named.filter((each) => each.align === align).map(({ row }) => row);
    const mark = { fontSize: nameSize, color: ink.label, baseline: "middle", align };
    const encoding = { x: pixels("px"), y: pixels("py"), text: { field: "text" } };
    return rows.length === 0 ? [] : haloed(inline(rows), mark, encoding);
  });
}

/** Whether a name lies over a dot that is not at its own end. */
function isCovered({ px, py }: DotPlace, { left, right, y }: Box): boolean {
  return px > left + 1 && px < right - 1 && Math.abs(py - y) < nameSize * 0.8;
}

function isMeeting(a: Box, b: Box): boolean {
  return Math.abs(a.y - b.y) < nameSize + 2 && a.right > b.left && b.right > a.left;
}
