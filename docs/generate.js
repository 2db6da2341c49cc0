/** `npm run docs` writes the generated parts of method.md; with `--check` it writes nothing and fails when they are stale. */
import { readFile, writeFile } from "node:fs/promises";
import { argv, exit, stderr } from "node:process";
import { comparisonTests } from "../dist/study/comparison/index.js";
import { exclusionReasons } from "../dist/study/exclusion.js";
import { significanceTests } from "../dist/study/inference/index.js";
import { models } from "../dist/study/models/index.js";
import { fillParts, methodParts } from "./method-parts.js";

const method = new URL("method.md", import.meta.url);
const text = await readFile(method, "utf8");
const parts = methodParts({ models, tests: significanceTests, comparisonTests, exclusionReasons });
const current = fillParts(text, parts);

if (!argv.includes("--check")) await writeFile(method, current);
else if (current !== text) {
  stderr.write("docs/method.md is stale: run `npm run docs`\n");
  exit(1);
}
