import { figureFormat } from "./report-format.ts";

/** Each chart as an SVG that stands alone. */
export const svgFormat = figureFormat(
  "svg",
  "charts as SVG, readable without scripts, each with its vl.json",
  async (figure) => {
    const { renderSvg } = await import("../svg/render-svg.ts");
    return renderSvg(figure);
  },
  "vl.json",
);
