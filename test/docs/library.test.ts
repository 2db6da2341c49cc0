import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as assay from "../../src/index.ts";
import { packageFolder } from "../support/run-cli.ts";

const text = readFileSync(join(packageFolder, "docs/library.md"), "utf8");
const block = (language: string) => new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "m").exec(text)?.[1] ?? "";

test("docs/library.md has an example of plain objects that prints what it says", () => {
  // Inside the package, "assay" is the package itself.
  const file = join(packageFolder, "dist", "library-example.mjs");
  writeFileSync(file, block("js"));
  const printed = execFileSync(process.execPath, [file], { cwd: packageFolder, encoding: "utf8" });
  rmSync(file);
  expect(printed).toBe(block("text"));
});

test("docs/library.md names verbs and registries that there are", () => {
  const [, table = ""] = text.split("## What comes out");
  const names = [...table.matchAll(/`([a-z]\w+)(?:\([^`]*\))?`/g)].map(([, name = ""]) => name);
  const facts = new Set(["cells", "comparisons", "placebo", "volatility", "responses", "warnings", "kind", "figures"]);
  const verbs = names.filter((name) => !facts.has(name));
  expect(verbs.length).toBeGreaterThan(20);
  expect(verbs.filter((name) => !(name in assay))).toEqual([]);
});
