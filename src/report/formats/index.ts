import { pngFormat } from "./png.ts";
import type { ReportFormat } from "./report-format.ts";
import { svgFormat } from "./svg.ts";
import { vegaLiteFormat } from "./vega-lite.ts";

/** Ways to show what a command found, for `--format`, beside the tables' own formats. */
export const reportFormats: readonly ReportFormat[] = [svgFormat, pngFormat, vegaLiteFormat];
