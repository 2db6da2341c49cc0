import { darkColours, fontStack, type Theme } from "../theme.ts";
import type { Leaf } from "./leaves.ts";
import { shortNumber, writePath } from "./path-data.ts";

/** What an SVG says of itself. */
export interface SvgFrame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

const commonSize = "11";

/**
 * An SVG of what is drawn: marks of one style that follow one another share a group, unnamed shapes of one style become one path. It has
 * no ids, styles, scripts or references, so that many can stand in one page under any content security policy.
 */
export function writeSvg(leaves: readonly Leaf[], frame: SvgFrame, paper: string, theme: Theme): string {
  const [width, height] = [shortNumber(frame.width), shortNumber(frame.height)];
  const runs = runsOf(leaves.map((leaf) => ({ leaf, style: styleText(leaf, theme) })));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontStack}" font-size="${commonSize}" fill="none">`,
    `<title>${escapeXml(frame.title)}</title><desc>${escapeXml(frame.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${themed(paper, theme)}"/>`,
    ...runs.map(writeRun),
    "</svg>",
  ].join("\n");
}

/** Text as XML allows it in an element or an attribute. */
export function escapeXml(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

interface Run {
  readonly style: string;
  readonly leaves: Leaf[];
}

function runsOf(items: readonly { readonly leaf: Leaf; readonly style: string }[]): Run[] {
  const runs: Run[] = [];
  for (const { leaf, style } of items) {
    const last = runs.at(-1);
    if (last?.style === style) last.leaves.push(leaf);
    else runs.push({ style, leaves: [leaf] });
  }
  return runs;
}

function writeRun({ style, leaves }: Run): string {
  // Shapes that shine through each other would not where they are one.
  const isSolid = !style.includes("opacity");
  const parts: string[] = [];
  let joined = "";
  const flush = () => {
    if (joined !== "") parts.push(`path d="${joined}"/>`);
    joined = "";
  };
  for (const leaf of leaves) {
    if (isSolid && leaf.shape.kind === "path" && leaf.title === "") joined += writePath(leaf.shape.steps);
    else {
      flush();
      parts.push(elementOf(leaf));
    }
  }
  flush();
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return `<${only.replace(/^\w+/, (tag) => tag + style)}`;
  return `<g${style}>${parts.map((part) => `<${part}`).join("")}</g>`;
}

/** An element without its first "<", and without its style. */
function elementOf({ shape, title }: Leaf): string {
  if (shape.kind === "text") return `text ${shape.place}>${shape.content}</text>`;
  const tag = shape.kind;
  const geometry =
    shape.kind === "path"
      ? `d="${writePath(shape.steps)}"`
      : `cx="${shortNumber(shape.x)}" cy="${shortNumber(shape.y)}" r="${shortNumber(shape.radius)}"`;
  return title === "" ? `${tag} ${geometry}/>` : `${tag} ${geometry}><title>${title}</title></${tag}>`;
}

function styleText({ style }: Leaf, theme: Theme): string {
  return [...style]
    .filter(([name, value]) => name !== "font-family" && !(name === "font-size" && value === `${commonSize}px`))
    .map(([name, value]) => ` ${name}="${themed(name === "font-size" ? value.replace(/px$/, "") : value, theme)}"`)
    .join("");
}

function themed(value: string, theme: Theme): string {
  return theme === "dark" ? (darkColours.get(value) ?? value) : value;
}
