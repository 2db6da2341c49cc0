import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectReported, lint, lintedFolder, writeUser } from "../support/linter.ts";
import { layerOf, packageHomes } from "../support/package-homes.ts";
import { packageFolder } from "../support/run-cli.ts";
import { importsOf, sources } from "../support/source-tree.ts";

describe("layers", () => {
  /** What each layer stands on, besides errors.ts; from the design, not from the linter's settings. */
  const mayImport: Readonly<Record<string, readonly string[]>> = {
    kernels: [],
    time: [],
    input: [],
    market: ["kernels", "time"],
    calendar: ["kernels", "time"],
    study: ["kernels", "time", "market", "calendar"],
    sources: ["time", "input", "market", "calendar"],
    scenario: ["time", "input", "market", "calendar", "study", "sources"],
    tables: ["time", "market", "calendar", "study"],
    pipeline: ["time", "input", "market", "calendar", "study", "sources", "scenario", "tables"],
    report: ["kernels", "time", "market", "calendar", "study", "tables", "pipeline"],
    cli: ["time", "input", "market", "calendar", "study", "sources", "scenario", "tables", "pipeline", "report"],
  };
  const layers = Object.keys(mayImport);
  const knowTheMachine = new Set(["sources", "cli"]);
  // A package with homes in several layers is kept out of the others only by the test above.
  const packages = Object.keys(packageHomes).filter((name) => packageHomes[name]?.length === 1);

  test("folders of src are the layers", () => {
    const folders = readdirSync(join(packageFolder, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).toSorted()).toEqual(layers.toSorted());
  });

  test("no file of ours looks upwards", () => {
    const upwards = sources.flatMap((path) => {
      const layer = layerOf(path);
      const allowed = mayImport[layer];
      if (allowed === undefined) return [];
      const imported = importsOf(path).filter((name) => name.startsWith("."));
      const others = imported.map((name) => layerOf(join(dirname(path), name))).filter((name) => layers.includes(name));
      return others
        .filter((other) => other !== layer && !allowed.includes(other))
        .map((other) => `${path} -> ${other}`);
    });
    expect(upwards).toEqual([]);
  });

  test("only sources and cli touch the machine", () => {
    const users = sources.filter((path) => importsOf(path).some((name) => name.startsWith("node:")));
    expect(users.filter((path) => !knowTheMachine.has(layerOf(path)))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  test("the linter reports every import that a layer may not make, and none that it may", () => {
    const root = lintedFolder();
    const forbidden: string[] = [];
    const write = (layer: string, name: string, module: string, isAllowed: boolean) => {
      const path = `src/${layer}/uses-${name}.ts`;
      writeUser(root, path, module);
      if (!isAllowed) forbidden.push(path);
    };
    for (const layer of layers) {
      for (const other of layers.filter((name) => name !== layer)) {
        write(layer, other, `../${other}/thing.ts`, mayImport[layer]?.includes(other) === true);
      }
      for (const name of packages)
        write(
          layer,
          `package-${name.replaceAll(/[./]/g, "-")}`,
          name,
          layerOf(packageHomes[name]?.[0] ?? "") === layer,
        );
      write(layer, "stdlib", "@stdlib/stats-base-dists-t-cdf", layer === "kernels");
      write(layer, "disk", "node:fs", knowTheMachine.has(layer));
      write(layer, "errors", "../errors.ts", true);
    }
    expectReported(root, forbidden);
    expect(forbidden.length).toBeGreaterThan(100);
  });

  test.each([
    ["no-restricted-properties", "export const chance = Math.random();\n"],
    ["no-restricted-globals", "export const place = process.cwd();\n"],
    ["no-console", 'console.log("here");\nexport const said = true;\n'],
    ["max-lines", `export const long = [\n${'  "x",\n'.repeat(250)}];\n`],
    ["no-explicit-any", "export const loose = (value: any): any => value;\n"],
    ["no-default-export", "export default 1;\n"],
  ])("the linter reports %s", (rule, text) => {
    const root = lintedFolder();
    mkdirSync(join(root, "src/study"), { recursive: true });
    writeFileSync(join(root, "src/study/offender.ts"), text);
    expect(lint(root, rule)).toEqual(["src/study/offender.ts"]);
  });
});
