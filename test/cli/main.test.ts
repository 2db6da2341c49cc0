import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { testIo } from "./test-io.ts";

const scenario = `name: Weak payrolls
metals: [gold]
groups:
  weak: { release: us-nfp, surprise: below }
  strong: { release: us-nfp, surprise: above }
from: 2022-01-01
to: 2025-12-31
window: { from: -1, to: 2 }
tested: [[0, 0], [0, 2]]
compare: [[weak, strong]]
tests: [csect_t]
`;

function folderWith(files: Record<string, string>) {
  const io = testIo();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(io.cwd, name), text);
  return io;
}

test("--help lists every command, --version the version; both are fine", async () => {
  const io = testIo();
  expect(await main(["--help"], io)).toBe(0);
  for (const command of ["run", "compare", "check", "show", "list", "init", "schema"]) {
    expect(io.out()).toContain(`assay ${command}`);
  }
  const other = testIo();
  expect(await main(["--version"], other)).toBe(0);
  expect(other.out()).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(other.err()).toBe("");
});

test.each([
  [["rum"], /unknown command "rum" \[cli\/usage\]\n {2}did you mean "run"\?/],
  [["run", "x.yaml", "--quite"], /unknown option "--quite" .*\n {2}did you mean "--quiet"\?/],
  [["run"], /missing argument <scenarios\.\.>/],
  [["list", "metal"], /unknown topic "metal" .*\n {2}did you mean "metals"\?/],
  [["run", "nowhere.yaml"], /"nowhere\.yaml" does not exist \[data\/not-found\]/],
  [["compare", "a.yaml"], /compare needs at least two scenarios/],
])("a mistake on the command line is short, on stderr, exit 2: %j", async (argv, message) => {
  const io = folderWith({ "a.yaml": scenario });
  expect(await main(argv, io)).toBe(2);
  expect(io.err()).toMatch(message);
  expect(io.out()).toBe("");
  expect(io.err().split("\n").length).toBeLessThan(6);
});

test("with --json a problem is data on stdout", async () => {
  const io = testIo();
  expect(await main(["run", "nowhere.yaml", "--json"], io)).toBe(2);
  expect(io.err()).toBe("");
  expect(JSON.parse(io.out())).toMatchObject({ diagnostics: [{ code: "data/not-found", severity: "error" }] });
});

test("our own bug keeps its stack and asks for a report, exit 70", async () => {
  const io = folderWith({ "a.yaml": scenario });
  const broken = { ...io, kindOf: () => Promise.reject(new Error("invariant: broken")) };
  expect(await main(["run", "a.yaml"], broken)).toBe(70);
  expect(io.err()).toMatch(/Error: invariant: broken\n[^]*\n\nthis is a bug in assay, please report it\n$/);
});

test("run prints the answer on stdout, writes every table, and says on stderr where", async () => {
  const io = folderWith({ "a.yaml": scenario });
  expect(await main(["run", "a.yaml", "--out", "made/here"], io)).toBe(0);
  expect(io.out()).toMatch(/^Weak payrolls\n/);
  expect(io.err()).toBe("\ntables written to made/here/weak-payrolls/\n");
  expect(readdirSync(join(io.cwd, "made/here/weak-payrolls"))).toEqual([
    "abnormal_returns.csv",
    "average.csv",
    "car.csv",
    "comparison.csv",
    "events.csv",
    "run.json",
    "summary.csv",
    "tests.csv",
  ]);
  const record: unknown = JSON.parse(readFileSync(join(io.cwd, "made/here/weak-payrolls/run.json"), "utf8"));
  expect(record).toMatchObject({ scenario: { path: "a.yaml", name: "Weak payrolls" }, seed: 1 });
});

test("the same scenario gives the same bytes", async () => {
  const io = folderWith({ "a.yaml": scenario });
  await main(["run", "a.yaml", "--quiet", "--out", "one"], io);
  await main(["run", "a.yaml", "--quiet", "--out", "two"], io);
  for (const name of readdirSync(join(io.cwd, "one/weak-payrolls")).filter((file) => file.endsWith(".csv"))) {
    const [one, two] = ["one", "two"].map((out) => readFileSync(join(io.cwd, out, "weak-payrolls", name)));
    expect(one?.equals(two ?? new Uint8Array())).toBe(true);
  }
  expect(io.err()).toBe("");
});

test("run --json is one object with the tables' records", async () => {
  const io = folderWith({ "a.yaml": scenario });
  expect(await main(["run", "a.yaml", "--json"], io)).toBe(0);
  const data = JSON.parse(io.out());
  expect(data.scenarios[0]).toMatchObject({
    name: "Weak payrolls",
    slug: "weak-payrolls",
    out: "results/weak-payrolls",
  });
  expect(data.scenarios[0].summary).toHaveLength(4);
  expect(data.scenarios[0].comparison).toHaveLength(2);
  expect(data.scenarios[0].tests[0]).toMatchObject({ group: "weak", metal: "gold", test: "csect_t" });
});

test("nothing is written when one of several scenarios is wrong", async () => {
  const io = folderWith({ "a.yaml": scenario, "b.yaml": scenario.replace("gold", "glod").replace("Weak", "Bad") });
  expect(await main(["run", "a.yaml", "b.yaml"], io)).toBe(2);
  expect(io.err()).toMatch(/^b\.yaml:2:10: unknown metal "glod"/);
  expect(readdirSync(io.cwd)).toEqual(["a.yaml", "b.yaml"]);
});

test("check finds every problem of every file, exit 1; a good file is fine", async () => {
  const bad = scenario.replace("gold", "glod").replace("below", "belw");
  const io = folderWith({ "a.yaml": scenario, "b.yaml": bad });
  expect(await main(["check", "."], io)).toBe(1);
  expect(io.out()).toMatch(/b\.yaml:2:10: unknown metal "glod"[^]*b\.yaml:4:38: /);
  expect(io.err()).toBe("\n2 scenarios checked: 2 problems\n");
  const good = folderWith({ "a.yaml": scenario });
  expect(await main(["check", "a.yaml", "--json"], good)).toBe(0);
  expect(JSON.parse(good.out())).toEqual({ files: ["a.yaml"], diagnostics: [] });
});

test("show lists every default and the observations around each release", async () => {
  const io = folderWith({ "a.yaml": scenario });
  expect(await main(["show", "a.yaml"], io)).toBe(0);
  expect(io.out()).toContain("\nestimation:\n  length: 120\n");
  expect(io.out()).toMatch(/earlier releases? not shown; --all lists them/);
  // Payrolls of 7 February 2025: 143 against 169 expected; the closes are struck at 17:00 New York.
  expect(io.out()).toMatch(/2025-01 {2}2025-02-07 08:30 .* 02-06 22:00 {2}02-07 22:00/);
});

test("compare writes its tables and puts groups side by side", async () => {
  const io = folderWith({
    "a.yaml": scenario,
    "b.yaml": scenario.replace("Weak", "Other").replaceAll("us-nfp", "us-cpi-mom"),
  });
  expect(await main(["compare", "a.yaml", "b.yaml"], io)).toBe(0);
  expect(io.out()).toContain("Weak payrolls: weak minus Other payrolls: weak");
  expect(readdirSync(join(io.cwd, "results/compare-weak-payrolls-and-other-payrolls"))).toEqual([
    "comparison.csv",
    "run.json",
    "summary.csv",
  ]);
});

test("init writes a scenario that checks clean, and never over another file", async () => {
  const io = testIo();
  expect(await main(["init", "mine.yaml"], io)).toBe(0);
  expect(await main(["check", "mine.yaml"], io)).toBe(0);
  expect(await main(["init", "mine.yaml"], io)).toBe(2);
  expect(io.err()).toContain('"mine.yaml" is already there [output/unwritable]');
  expect(await main(["init", "mine.yaml", "--force"], io)).toBe(0);
});

test.each(["metals", "benchmarks", "indicators", "models", "tests", "scenarios", "tables"])(
  "list %s fits 80 columns, and --json parses",
  async (topic) => {
    const io = testIo();
    expect(await main(["list", topic], io)).toBe(0);
    expect(
      Math.max(
        ...io
          .out()
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
    const data = testIo();
    expect(await main(["list", topic, "--json"], data)).toBe(0);
    expect(Object.keys(JSON.parse(data.out())).length).toBeGreaterThan(0);
  },
);

test("a second data folder adds to the shipped one", async () => {
  const io = testIo();
  const folder = join(io.cwd, "mine");
  mkdirSync(join(folder), { recursive: true });
  writeFileSync(
    join(folder, "instruments.yaml"),
    "tin: { name: Tin, unit: USD per tonne, prices: tin.csv, close: { time: '12:30', zone: Europe/London } }\n",
  );
  writeFileSync(join(folder, "tin.csv"), "date,close\n2026-01-12,100\n2026-01-13,101\n");
  expect(await main(["list", "metals", "--data", folder, "--json"], io)).toBe(0);
  const ids = JSON.parse(io.out()).metals.map((metal: { id: string }) => metal.id);
  expect(ids).toContain("tin");
  expect(ids).toContain("gold");
});

test("schema is JSON", async () => {
  const io = testIo();
  expect(await main(["schema"], io)).toBe(0);
  expect(JSON.parse(io.out())).toMatchObject({ type: "object" });
});
