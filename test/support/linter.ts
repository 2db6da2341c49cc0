import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { packageFolder, temporaryFolder } from "./run-cli.ts";

/** An empty folder with our linter's settings. */
export function lintedFolder(): string {
  const root = temporaryFolder();
  copyFileSync(join(packageFolder, "oxlint.config.js"), join(root, "oxlint.config.js"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  return root;
}

/** Writes a file that imports a module. */
export function writeUser(root: string, path: string, module: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), `import { thing } from "${module}";\nexport const used = thing;\n`);
}

/** Files in which the linter reports a rule. */
export function lint(root: string, rule: string): string[] {
  const linter = join(packageFolder, "node_modules/.bin/oxlint");
  const settings = ["-c", "oxlint.config.js", "--format", "json", "src"];
  const { stdout } = spawnSync(linter, settings, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  return [...new Set(diagnostics.filter(({ code }) => code.includes(`(${rule})`)).map(({ filename }) => filename))];
}

/** Asserts that just these files break the rule of imports. */
export function expectReported(root: string, forbidden: readonly string[]): void {
  const reported = lint(root, "no-restricted-imports");
  expect(
    reported.filter((path) => !forbidden.includes(path)),
    "allowed, yet reported",
  ).toEqual([]);
  expect(
    forbidden.filter((path) => !reported.includes(path)),
    "forbidden, yet not reported",
  ).toEqual([]);
}
