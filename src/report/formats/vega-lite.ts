import { figureFormat } from "./report-format.ts";

/** Each chart's Vega-Lite specification with its data, to be restyled: Vega-Lite's own editor opens it. */
export const vegaLiteFormat = figureFormat(
  "vl.json",
  "charts as Vega-Lite specifications, to restyle",
  async (figure) => {
    return `${JSON.stringify(figure.spec, null, 2)}\n`;
  },
);
