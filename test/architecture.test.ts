import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { layerOf, packageHomes } from "./support/package-homes.ts";
import { packageFolder, temporaryFolder } from "./support/run-cli.ts";

/** What the layout promises: complete registries, one home for each package, layers that only look downwards, short files. */
const read = (path: string) => readFileSync(join(packageFolder, path), "utf8");
const filesIn = (folder: string, endings: RegExp) =>
  existsSync(join(packageFolder, folder))
    ? (readdirSync(join(packageFolder, folder), { recursive: true }) as string[])
        .filter((name) => endings.test(name))
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    : [];
const sources = filesIn("src", /\.ts$/);
/** Module names that a file imports, statically or not. */
const importsOf = (path: string) =>
  [...read(path).matchAll(/(?:^(?:import|export)\b[^;"]*?\bfrom |^import |\bimport\()"([^"\n]+)"/gm)].map(
    ([, name]) => name ?? "",
  );

describe("registries are complete", () => {
  test.each([
    ["src/study/normal-returns/models", []],
    ["src/study/inference/tests/parametric", []],
    ["src/study/inference/tests/nonparametric", []],
    ["src/study/comparison/tests", []],
    ["src/tables/study", []],
    ["src/tables/commands", []],
    ["src/study/inference/bootstrap", ["bootstrap-method", "bootstrap-t", "bootstrap-window"]],
    ["src/study/matched/placebo/statistics", []],
    ["src/study/response/covariances", []],
    ["src/study/response/kinds", []],
    ["src/study/response/stability", []],
    ["src/study/robustness/axes", []],
    ["src/calendar/expectations", []],
    ["src/market/price-events", ["extreme-of-run"]],
    ["src/cli/commands", []],
    ["src/report/charts", ["run-figures"]],
    ["src/tables/formats", ["spreadsheet-safe"]],
    // The page is no format of pictures.
    ["src/report/formats", ["page-format"]],
  ])("every file in %s is in its index, or the one above it, but for %j", (folder, helpers) => {
    const members = readdirSync(join(packageFolder, folder)).filter(
      (name) => name.endsWith(".ts") && name !== "index.ts",
    );
    const index =
      [folder, dirname(folder)]
        .map((each) => `${each}/index.ts`)
        .find((path) => existsSync(join(packageFolder, path))) ?? "";
    const listed = new Set(importsOf(index).map((name) => basename(name)));
    const missing = members.filter((name) => !listed.has(name) && !helpers.includes(basename(name, ".ts")));
    expect(missing).toEqual([]);
    expect(members.length).toBeGreaterThan(helpers.length);
  });
});

describe("packages", () => {
  const homesOf = (name: string) => (name.startsWith("@stdlib/") ? ["src/kernels/"] : (packageHomes[name] ?? []));
  const manifest = JSON.parse(read("package.json")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;

  test.each(Object.keys(manifest.dependencies))("%s is imported, and in its home only", (name) => {
    const users = sources.filter((path) =>
      importsOf(path).some((module) => module === name || module.startsWith(`${name}/`)),
    );
    expect(users.filter((path) => !homesOf(name).some((home) => path.startsWith(home)))).toEqual([]);
  });

  test("nothing is imported that package.json does not list", () => {
    const modules = sources.flatMap(importsOf).filter((name) => !name.startsWith(".") && !name.startsWith("node:"));
    const packages = modules.map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/"),
    );
    expect(packages.filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  test("packages that bring native programs are pinned to one version", () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    const pinned = [
      "typescript",
      "rolldown",
      "vitest",
      "oxlint",
      "oxfmt",
      "knip",
      "danfojs-node",
      "piscina",
      "@resvg/resvg-js",
    ];
    expect(pinned.filter((name) => !/^\d+\.\d+\.\d+$/.test(all[name] ?? ""))).toEqual([]);
  });
});

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
    const root = temporaryFolder();
    copyFileSync(join(packageFolder, ".oxlintrc.json"), join(root, ".oxlintrc.json"));
    const forbidden: string[] = [];
    const write = (layer: string, name: string, module: string, isAllowed: boolean) => {
      const path = `src/${layer}/uses-${name}.ts`;
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), `import { thing } from "${module}";\nexport const used = thing;\n`);
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
    const reported = lint(root, "no-restricted-imports");
    expect(
      reported.filter((path) => !forbidden.includes(path)),
      "allowed, yet reported",
    ).toEqual([]);
    expect(
      forbidden.filter((path) => !reported.includes(path)),
      "forbidden, yet not reported",
    ).toEqual([]);
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
    const root = temporaryFolder();
    copyFileSync(join(packageFolder, ".oxlintrc.json"), join(root, ".oxlintrc.json"));
    mkdirSync(join(root, "src/study"), { recursive: true });
    writeFileSync(join(root, "src/study/offender.ts"), text);
    expect(lint(root, rule)).toEqual(["src/study/offender.ts"]);
  });

  /** Files in which the linter reports a rule. */
  function lint(root: string, rule: string): string[] {
    const linter = join(packageFolder, "node_modules/.bin/oxlint");
    const { stdout } = spawnSync(linter, ["--format", "json", "src"], { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    return [...new Set(diagnostics.filter(({ code }) => code.includes(`(${rule})`)).map(({ filename }) => filename))];
  }
});

describe("files", () => {
  const lengthOf = (path: string) => read(path).trimEnd().split("\n").length;
  const written = [
    ...sources,
    ...filesIn("test", /\.ts$/),
    ...filesIn("bench", /\.[jt]s$/),
    ...filesIn("docs", /\.js$/),
    ...filesIn("bin", /\.js$/),
  ];

  test("nothing written by hand is over 250 lines", () => {
    expect(written.length).toBeGreaterThan(200);
    expect(written.filter((path) => lengthOf(path) > 250)).toEqual([]);
  });

  test("half of src is under 100 lines, by far", () => {
    const lengths = sources.map(lengthOf).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  test("below cli nothing draws unseeded numbers, prints, or knows the process or the day", () => {
    const unwanted =
      /\bMath\.random\b|\bconsole\.|\bprocess\.|\bglobalThis\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/;
    const offenders = sources.filter(
      (path) => !path.startsWith("src/cli/") && unwanted.test(withoutComments(read(path))),
    );
    expect(offenders).toEqual([]);
  });

  test("modules export names only, and nothing is left switched off or to do", () => {
    const unwanted = /^export default|@ts-(?:ignore|nocheck)|\bTODO\b|\bFIXME\b|^\s*enum |^\s*namespace /m;
    expect(sources.filter((path) => unwanted.test(read(path)))).toEqual([]);
  });

  function withoutComments(text: string): string {
    return text.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, "");
  }
});
