import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageFolder, temporaryFolder } from "./support/run-cli.ts";

/** What `npm ci --omit=dev` runs at its end, in a folder that has no compiler. */
function prepareIn(folder: string) {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  copyFileSync(join(packageFolder, "prepare.js"), join(folder, "prepare.js"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["prepare.js"], { cwd: folder, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

test("without a compiler and without dist/, says how to get one and lets the installation be", () => {
  const { status, output } = prepareIn(temporaryFolder());
  expect(status).toBe(0);
  expect(output).toContain("run `npm ci`, then `npm prune --omit=dev`");
});

test("without a compiler, leaves the dist/ that is there alone", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/index.js"), "");
  expect(prepareIn(folder)).toEqual({ status: 0, output: "" });
});

test("the program in a checkout that is not built says what to run", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  copyFileSync(join(packageFolder, "bin/assay.js"), join(folder, "bin/assay.js"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/assay.js", "list"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe(
    "assay: it is not built yet\n  run `npm ci` in its folder (or `npm run build`, where that was done before)\n",
  );
});
