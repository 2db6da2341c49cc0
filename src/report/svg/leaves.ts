import { invariant } from "../../errors.ts";
import { clipPath } from "./clip.ts";
import { circleOf, movePath, parsePath, type PathStep, shortNumber } from "./path-data.ts";
import type { SvgNode } from "./tree.ts";

/** One thing drawn, at its own place: style attributes as written, and what hovering over it says (escaped, empty without). */
export interface Leaf {
  readonly shape:
    | { readonly kind: "path"; readonly steps: readonly PathStep[] }
    | { readonly kind: "circle"; readonly x: number; readonly y: number; readonly radius: number }
    | { readonly kind: "text"; readonly place: string; readonly content: string };
  readonly style: ReadonlyMap<string, string>;
  readonly title: string;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly clip: Box | null;
}

/** Attributes that draw nothing or say what is so anyway. */
const isNoise = (name: string, value: string): boolean =>
  /^(?:aria-|role$|class$|pointer-events$|display$|clip-path$|transform$|d$|x2$|y2$)/.test(name) ||
  (/^(?:opacity|fill-opacity|stroke-opacity|stroke-width)$/.test(name) && value === "1") ||
  (name === "text-anchor" && value === "start") ||
  (name === "font-weight" && value === "normal");

/** Everything that Vega's SVG draws, in its order, without the groups around it: their moves are added up, their clips carried out. */
export function leavesOf(svg: SvgNode): Leaf[] {
  const clips = new Map<string, Box>();
  for (const { tag, attributes, children } of svg.children.flatMap((node) =>
    node.tag === "defs" ? node.children : [],
  )) {
    const box = children[0]?.attributes;
    invariant(tag === "clipPath" && children[0]?.tag === "rect", "a picture clips by something other than a box");
    clips.set(attributes.get("id") ?? "", { width: Number(box?.get("width")), height: Number(box?.get("height")) });
  }
  return svg.children.flatMap((node) => (node.tag === "g" ? walk(node, { x: 0, y: 0, clip: null }, clips) : []));
}

function walk(node: SvgNode, at: Place, clips: ReadonlyMap<string, Box>): Leaf[] {
  const { attributes } = node;
  if (attributes.get("display") === "none") return [];
  const moved = moveOf(attributes.get("transform") ?? "");
  const place = { ...at, x: at.x + moved.x, y: at.y + moved.y };
  if (node.tag === "g") {
    const name = /^url\(#(.+)\)$/.exec(attributes.get("clip-path") ?? "")?.[1];
    const clip = name === undefined ? at.clip : (clips.get(name) ?? null);
    return node.children.flatMap((child) => walk(child, { ...place, clip }, clips));
  }
  const style = new Map([...attributes].filter(([name, value]) => !isNoise(name, value)));
  // Axes and titles describe themselves; what a chart describes are its marks.
  const isMark = attributes.get("aria-roledescription")?.endsWith(" mark") === true;
  const title = isMark ? (attributes.get("aria-label") ?? "") : "";
  if (node.tag === "text") return textLeaves(node, place, moved.rest, style);
  if (!isSeen(style)) return [];
  return [{ shape: shapeOf(node, place, moved), style, title }];
}

/** Vega moves everything by translating it, and turns some texts afterwards. */
function moveOf(transform: string): { readonly x: number; readonly y: number; readonly rest: string } {
  const [, x = "0", y = "0", rest = ""] = /^translate\(([^,]+),([^)]+)\)\s*(.*)$/.exec(transform) ?? [];
  return { x: Number(x), y: Number(y), rest };
}

function isSeen(style: ReadonlyMap<string, string>): boolean {
  return ["fill", "stroke"].some((name) => ![undefined, "none", "transparent"].includes(style.get(name)));
}

function shapeOf({ tag, attributes }: SvgNode, { x, y, clip }: Place, moved: { x: number; y: number }): Leaf["shape"] {
  if (tag === "line") {
    const [dx, dy] = [Number(attributes.get("x2") ?? 0), Number(attributes.get("y2") ?? 0)];
    const end = dx === 0 ? { letter: "V", numbers: [y + dy] } : { letter: "H", numbers: [x + dx] };
    const slanted = { letter: "L", numbers: [x + dx, y + dy] };
    return {
      kind: "path",
      steps: [{ letter: "M", numbers: [x, y] }, dx === 0 || dy === 0 ? end : slanted],
    };
  }
  invariant(tag === "path", `a picture draws a <${tag}>`);
  const steps = parsePath(attributes.get("d") ?? "");
  const circle = circleOf(steps);
  if (circle !== null) return { kind: "circle", x, y, radius: circle.radius };
  if (clip === null) return { kind: "path", steps: movePath(steps, x, y) };
  // Clips cut in the coordinates of the group, which a mark's own move lies inside of.
  const cut = clipPath(movePath(steps, moved.x, moved.y), clip.width, clip.height);
  invariant(cut !== null, "a picture clips a curve");
  return { kind: "path", steps: movePath(cut, x - moved.x, y - moved.y) };
}

/** One leaf for each line of a text. */
function textLeaves(node: SvgNode, { x, y }: Place, rest: string, style: ReadonlyMap<string, string>): Leaf[] {
  const lines = node.children.length === 0 ? [node] : node.children;
  let down = 0;
  return lines.flatMap((line): Leaf[] => {
    down += Number(line.attributes.get("dy") ?? 0);
    if (line.text === "") return [];
    const [left, top] = [shortNumber(x), shortNumber(y + down)];
    const place = rest === "" ? `x="${left}" y="${top}"` : `transform="translate(${left},${top}) ${rest}"`;
    return [{ shape: { kind: "text", place, content: line.text }, style, title: "" }];
  });
}
