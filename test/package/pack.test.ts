/** What a stranger does: packs nothing, clones nothing, installs the tarball in an empty folder. Needs the npm registry. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageFolder } from "../support/run-cli.ts";

const isAsked = process.env["ASSAY_FULL_TESTS"] === "1";

const scenario = "scenarios/payrolls-weak-and-strong.yaml";
const program = `import { diskIo, loadScenarios, runScenario, shippedData, tableRecords, tablesOf, toFrame, type ScenarioRun } from "assay";

const options = { io: diskIo("."), dataFolders: [shippedData] };
const [scenario] = await loadScenarios(["node_modules/assay/${scenario}"], options);
if (scenario === undefined) throw new Error("no scenario");
const run: ScenarioRun = runScenario(scenario);
const summary = tablesOf(run.result).find(({ name }) => name === "summary");
if (summary === undefined) throw new Error("no table");
const frame = await toFrame(summary);
console.log(tableRecords(summary)[0]?.["mean_car"], frame.shape.join(" by "));
`;
// Each line is an error as long as the types are there: what cannot be found is of any type, and lets everything pass.
const wrong = `import { studyOf, tableRecords, tablesOf, toFrame, UserError, type Release } from "assay";

// @ts-expect-error a question has metals
const result = studyOf({ events: { release: "us-nfp" } }, { releases: [], prices: {} });
// @ts-expect-error a model has a kind
studyOf({ metals: "gold", events: { release: "us-nfp" }, model: { benchmark: "eurusd" } }, { releases: [], prices: {} });
// @ts-expect-error cells have groups
result.cells[0]?.grup;
// @ts-expect-error a table of a result is no text
const table: string = tablesOf(result)[0];
// @ts-expect-error the shape of a frame is two numbers
const shape: string = (await toFrame(table)).shape;
// @ts-expect-error an instant is no text
export const at: string = (undefined as unknown as Release).releasedAt;
// @ts-expect-error a diagnostic has a closed list of codes
export const isKnown = (error: UserError) => error.diagnostics[0]?.code === "scenario/no-such-code";
export { shape, tableRecords };
`;

describe.skipIf(!isAsked)("the package, installed in an empty folder", () => {
  const home = mkdtempSync(join(tmpdir(), "assay-package-"));
  const folder = join(home, "stranger");
  // npm tells its children of the package it works on, which a stranger has not got.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const shell = process.platform === "win32";
  const at = (cwd: string, command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd, env, shell, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const manifestOf = (path: string) => JSON.parse(readFileSync(join(path, "package.json"), "utf8"));

  beforeAll(() => {
    // `npm test` has just built dist/; building it again would take it from under other tests.
    at(packageFolder, "npm", "pack", "--ignore-scripts", "--pack-destination", home);
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), '{ "name": "stranger", "version": "1.0.0", "type": "module" }\n');
    const { version, devDependencies } = manifestOf(packageFolder);
    const tarball = join(home, `assay-${version}.tgz`);
    at(folder, "npm", "install", "--no-audit", "--no-fund", tarball, `typescript@${devDependencies.typescript}`);
  }, 300_000);

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test("holds what it needs, and nothing that only its makers do", () => {
    const held = readdirSync(join(folder, "node_modules/assay"));
    expect(held.toSorted()).toEqual(
      ["LICENSE", "README.md", "bin", "data", "dist", "package.json", "scenarios", "schema"].toSorted(),
    );
    const built = readdirSync(join(folder, "node_modules/assay/dist"), { recursive: true, encoding: "utf8" });
    expect(built.filter((path) => path.endsWith(".map"))).toEqual([]);
    expect(built.filter((path) => path.endsWith("NOTICES.txt"))).toHaveLength(2);
    expect(readFileSync(join(folder, "node_modules/assay/data/README.md"), "utf8")).toContain("facts");
  });

  test("asks for nothing from outside the registry, and nothing that does not fit", () => {
    const { packages } = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
    expect(Object.keys(packages).filter((name) => /tensorflow|danfojs|xlsx|@types\/node$/.test(name))).toEqual([]);
    const entries = Object.values(packages) as {
      readonly resolved?: string;
      readonly dependencies?: Readonly<Record<string, string>>;
    }[];
    const asked = entries.flatMap(({ dependencies = {} }) => Object.values(dependencies));
    expect(asked.filter((range) => /:\/\/|^git|^github/.test(range))).toEqual([]);
    // One registry, where npm writes down what it took from where.
    const sources = entries.flatMap(({ resolved = "file:" }) => (resolved.startsWith("file:") ? [] : [resolved]));
    expect(new Set(sources.map((source) => new URL(source).host)).size).toBeLessThanOrEqual(1);
    // Ends with an error where a dependency is missing or of another version than is asked for.
    at(folder, "npm", "ls", "--all");
  });

  test("runs a scenario that it ships, to the numbers that are kept in this repository", () => {
    const printed = at(folder, "npx", "--no-install", "assay", "run", join("node_modules/assay", scenario));
    expect(printed).toContain("Weak and strong payrolls");
    const written = readFileSync(join(folder, "results/weak-and-strong-payrolls/summary.csv"), "utf8");
    const kept = readFileSync(
      join(packageFolder, "test/scenarios/weak-and-strong-payrolls/expected/summary.csv"),
      "utf8",
    );
    expect(written).toBe(kept);
  });

  test.each([
    ["node16", "node16"],
    ["esnext", "bundler"],
  ])("types resolve with module %s and resolution %s, libraries checked too", (module, resolution) => {
    writeFileSync(join(folder, "program.ts"), program);
    writeFileSync(join(folder, "wrong.ts"), wrong);
    const options = ["--strict", "--target", "es2022", "--skipLibCheck", "false", "--noEmit"];
    const how = ["--module", module, "--moduleResolution", resolution];
    expect(program.trimEnd().split("\n")).toHaveLength(10);
    expect(at(folder, "npx", "--no-install", "tsc", ...options, ...how, "program.ts", "wrong.ts")).toBe("");
  });

  test("a program of ten lines reads a table and makes a frame of it", () => {
    writeFileSync(join(folder, "program.ts"), program);
    at(folder, "npx", "--no-install", "tsc", "--strict", "--target", "es2022", "--module", "node16", "program.ts");
    const kept = readFileSync(
      join(packageFolder, "test/scenarios/weak-and-strong-payrolls/expected/summary.csv"),
      "utf8",
    );
    const [header = "", first = ""] = kept.split("\n");
    const mean = first.split(",")[header.split(",").indexOf("mean_car")];
    expect(at(folder, process.execPath, "program.js")).toBe(
      `${mean} ${kept.trimEnd().split("\n").length - 1} by ${header.split(",").length}\n`,
    );
  });
});
