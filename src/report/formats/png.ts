import { figureFormat } from "./report-format.ts";

/** Each chart as a PNG, for where SVG cannot go. */
export const pngFormat = figureFormat(
  "png",
  "charts as PNG, each with its vl.json",
  async (figure) => {
    const [{ renderSvg }, { renderPng }] = await Promise.all([
      import("../svg/render-svg.ts"),
      import("../svg/render-png.ts"),
    ]);
    return renderPng(await renderSvg(figure));
  },
  "vl.json",
);
