/** Where each third-party package may be imported: beginnings of paths. `@stdlib/` packages live in the kernels, all of them. */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  luxon: ["src/time/"],
  yaml: ["src/input/yaml/yaml-document.ts"],
  "@marcbachmann/cel-js": ["src/input/expression/expression.ts"],
  papaparse: ["src/input/csv/csv.ts"],
  "fastest-levenshtein": ["src/input/did-you-mean.ts"],
  "big.js": ["src/calendar/decimal.ts"],
  "danfojs-node": ["src/tables/frame.ts"],
  piscina: ["src/pipeline/threads/on-threads.ts", "src/pipeline/threads/placebo-worker.ts"],
  yargs: ["src/cli/"],
  "simple-statistics": ["src/kernels/"],
  "pure-rand": ["src/kernels/"],
  zod: ["src/input/", "src/sources/", "src/scenario/"],
  vega: ["src/report/svg/render-svg.ts"],
  "vega-lite": ["src/report/svg/render-svg.ts"],
  "@resvg/resvg-js": ["src/report/svg/render-png.ts"],
};

/** The layer that a path of src/ lies in. */
export function layerOf(path: string): string {
  return path.split("/")[1] ?? "";
}
