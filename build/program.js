/**
 * Puts what the program loads into a few files, `dist/program/`: a run would else open a thousand small ones, and that takes longer than most
 * studies. What is imported on use only, brings native code or starts threads stays where it is.
 */
import { rm } from "node:fs/promises";
import { rolldown } from "rolldown";
import { writeNotices } from "./notices.js";

const outside = ["danfojs-node", "vega", "vega-lite", "@resvg/resvg-js", "piscina"];

const bundle = await rolldown({
  input: {
    main: "dist/cli/main.js",
    "node-io": "dist/cli/node-io.js",
    // Threads are started by these names.
    "inference-worker": "dist/pipeline/threads/inference-worker.js",
    "placebo-worker": "dist/pipeline/threads/placebo-worker.js",
  },
  platform: "node",
  external: (name) => name.startsWith("node:") || outside.some((each) => name === each || name.startsWith(`${each}/`)),
});
await rm("dist/program", { recursive: true, force: true });
const { output } = await bundle.write({ dir: "dist/program", format: "esm", entryFileNames: "[name].js" });
await bundle.close();
await writeNotices("dist/program", output);
