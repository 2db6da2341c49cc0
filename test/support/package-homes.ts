/** Where each third-party package may be imported: beginnings of paths. `@stdlib/` packages live in the kernels, all of them. */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  luxon: ["src/time/"],
  yaml: ["src/input/yaml-document.ts"],
  "@marcbachmann/cel-js": ["src/input/expression.ts"],
  papaparse: ["src/input/csv.ts"],
  "fastest-levenshtein": ["src/input/did-you-mean.ts"],
  "big.js": ["src/calendar/decimal.ts"],
  "danfojs-node": ["src/tables/frame.ts"],
  piscina: ["src/pipeline/on-threads.ts", "src/pipeline/placebo-worker.ts"],
  yargs: ["src/cli/"],
  "simple-statistics": ["src/kernels/"],
  "pure-rand": ["src/kernels/"],
  zod: ["src/input/", "src/sources/", "src/scenario/"],
  vega: ["src/report/render-svg.ts"],
  "vega-lite": ["src/report/render-svg.ts"],
  "@resvg/resvg-js": ["src/report/render-png.ts"],
};

/** The layer that a path of src/ lies in. */
export function layerOf(path: string): string {
  return path.split("/")[1] ?? "";
}
