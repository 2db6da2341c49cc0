/**
 * Puts danfojs-node into `dist/danfojs-node/`, where dist/tables/frame.js then finds it. Installed as a package it asks for a native download, for a
 * file from a host that is no registry and for a client of web pages, of which nothing here is ever used; whoever installs Assay is spared them.
 */
import { readFile, rm, writeFile } from "node:fs/promises";
import { rolldown } from "rolldown";
import { copyFrameTypes } from "./frame-types.js";
import { writeNotices } from "./notices.js";

const folder = "dist/danfojs-node";

/** @param {string} path */
async function readFromOurs(path) {
  const text = await readFile(path, "utf8");
  const ours = text.replaceAll('"danfojs-node"', '"../danfojs-node/index.js"');
  if (ours === text) throw new Error(`${path} does not import danfojs-node`);
  await writeFile(path, ours);
}

await rm(folder, { recursive: true, force: true });
const bundle = await rolldown({
  input: { index: "build/frames-entry.js" },
  platform: "node",
  // Asked for on drawing only, which happens in a browser.
  external: ["plotly.js-dist-min"],
});
// Names stay: mathjs tells functions by theirs.
const minify = { compress: false, mangle: false, codegen: true };
const { output } = await bundle.write({ dir: folder, format: "esm", minify });
await bundle.close();
await writeNotices(folder, output);
copyFrameTypes(folder);
await readFromOurs("dist/tables/frame.js");
await readFromOurs("dist/tables/frame.d.ts");
