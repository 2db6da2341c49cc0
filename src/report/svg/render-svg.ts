import type { Figure } from "../chart.ts";
import { ink, type Theme } from "../theme.ts";
import { leavesOf } from "./leaves.ts";
import { measureText } from "./measure.ts";
import { parseSvg } from "./tree.ts";
import { writeSvg } from "./write-svg.ts";

/**
 * A figure as an SVG that stands alone or in a page: role img with the figure's title and description, hover texts as <title> elements (no
 * script), no ids, no styles, no references. The same figure gives the same bytes on every machine.
 */
export async function renderSvg(figure: Figure, theme: Theme = "light"): Promise<string> {
  const [vega, { compile }] = await Promise.all([loadVega(), import("vega-lite")]);
  // Compiling fills in defaults in place, and a figure is not ours to change.
  const { spec } = compile(structuredClone(figure.spec) as unknown as Parameters<typeof compile>[0], {
    logger: silent,
  });
  const view = new vega.View(vega.parse(spec), { renderer: "none", logLevel: vega.Error });
  const svg = parseSvg(await view.toSVG());
  view.finalize();
  const frame = {
    width: Math.max(figureWidth, Number(svg.attributes.get("width"))),
    height: Number(svg.attributes.get("height")),
    title: figure.title,
    description: figure.alt,
  };
  return writeSvg(leavesOf(svg), frame, ink.paper, theme);
}

/** All figures are as wide as this, so that their letters are of one size where several stand together. */
const figureWidth = 460;

type Measure = (item: { readonly fontSize?: number; readonly fontWeight?: unknown }, text: unknown) => number;

/** Vega with our measure of texts: its own depends on whether a canvas happens to be installed. */
async function loadVega() {
  const vega = await import("vega");
  const { textMetrics } = vega as unknown as { textMetrics: { width: Measure } };
  textMetrics.width = ({ fontSize = 11, fontWeight }, text) =>
    measureText(
      text === null || text === undefined ? "" : String(text),
      fontSize,
      fontWeight === 600 || fontWeight === "bold",
    );
  return vega;
}

const silent = {
  level: () => silent,
  error: (message: unknown) => {
    throw new Error(String(message));
  },
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
};
