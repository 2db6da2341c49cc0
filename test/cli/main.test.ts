import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { resultTables } from "../../src/tables/index.ts";
import { runCli, temporaryFolder } from "../support/run-cli.ts";

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

function folderWith(files: Record<string, string>): string {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

test("--help lists every command, --version the version; both are fine", async () => {
  const help = await runCli(["--help"]);
  expect(help.code).toBe(0);
  for (const command of [
    "run",
    "compare",
    "power",
    "robustness",
    "performance",
    "outlook",
    "check",
    "show",
    "list",
    "init",
    "schema",
  ]) {
    expect(help.stdout).toContain(`assay ${command}`);
  }
  const version = await runCli(["--version"]);
  expect(version).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: "" });
});

test.each([
  [["rum"], /unknown command "rum" \[cli\/usage\]\n {2}did you mean "run"\?/],
  [["run", "x.yaml", "--quite"], /unknown option "--quite" .*\n {2}did you mean "--quiet"\?/],
  [["run"], /missing argument <scenarios\.\.>/],
  [["list", "metal"], /unknown topic "metal" .*\n {2}did you mean "metals"\?/],
  [["run", "nowhere.yaml"], /"nowhere\.yaml" does not exist \[data\/not-found\]/],
  [["compare", "a.yaml"], /compare needs at least two scenarios/],
])("a mistake on the command line is short, on stderr, exit 2: %j", async (argv, message) => {
  const { code, stdout, stderr } = await runCli(argv, { cwd: folderWith({ "a.yaml": scenario }) });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(message);
  expect(stderr.split("\n").length).toBeLessThan(6);
});

test("with --json a problem is data on stdout", async () => {
  const { code, stdout, stderr } = await runCli(["run", "nowhere.yaml", "--json"], { cwd: temporaryFolder() });
  expect([code, stderr]).toEqual([2, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: "data/not-found", severity: "error" }] });
});

test("our own bug keeps its stack and asks for a report, exit 70", async () => {
  const over = { kindOf: () => Promise.reject(new Error("invariant: broken")) };
  const { code, stderr } = await runCli(["run", "a.yaml"], { cwd: folderWith({ "a.yaml": scenario }), over });
  expect(code).toBe(70);
  expect(stderr).toMatch(/Error: invariant: broken\n[^]*\n\nthis is a bug in assay, please report it\n$/);
});

test("run prints the answer on stdout, writes every table, and says on stderr where", async () => {
  const cwd = folderWith({ "a.yaml": scenario });
  const { code, stdout, stderr } = await runCli(["run", "a.yaml", "--out", "made/here"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Weak payrolls\n/);
  expect(stderr).toBe("\ntables written to made/here/weak-payrolls/\n");
  expect(readdirSync(join(cwd, "made/here/weak-payrolls"))).toEqual(
    [...resultTables.map(({ name }) => `${name}.csv`), "run.json"].toSorted(),
  );
  const record: unknown = JSON.parse(readFileSync(join(cwd, "made/here/weak-payrolls/run.json"), "utf8"));
  expect(record).toMatchObject({ scenario: { path: "a.yaml", name: "Weak payrolls" }, seed: 1 });
});

test("the same scenario gives the same bytes", async () => {
  const cwd = folderWith({ "a.yaml": scenario });
  for (const out of ["one", "two"]) {
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    expect((await runCli(["run", "a.yaml", "--quiet", "--out", out], { cwd })).stderr).toBe("");
  }
  for (const name of readdirSync(join(cwd, "one/weak-payrolls")).filter((file) => file.endsWith(".csv"))) {
    const [one, two] = ["one", "two"].map((out) => readFileSync(join(cwd, out, "weak-payrolls", name)));
    expect(one?.equals(two ?? new Uint8Array())).toBe(true);
  }
});

test("run --json is one object with the tables' records", async () => {
  const { code, stdout } = await runCli(["run", "a.yaml", "--json"], { cwd: folderWith({ "a.yaml": scenario }) });
  expect(code).toBe(0);
  const data = JSON.parse(stdout);
  expect(data.scenarios[0]).toMatchObject({
    name: "Weak payrolls",
    slug: "weak-payrolls",
    out: "results/weak-payrolls",
  });
  expect(data.scenarios[0].summary).toHaveLength(4);
  expect(data.scenarios[0].comparison).toHaveLength(2);
  expect(data.scenarios[0].tests[0]).toMatchObject({ group: "weak", metal: "gold", test: "csect_t" });
  expect(data.scenarios[0].response).toEqual([]);
});

test("run --json has the rows of the response that a scenario asks for", async () => {
  const asked = `${scenario}response: true\n`;
  const { stdout } = await runCli(["run", "a.yaml", "--json"], { cwd: folderWith({ "a.yaml": asked }) });
  const { response } = JSON.parse(stdout).scenarios[0];
  // 2 groups x 2 windows x a constant and a slope.
  expect(response).toHaveLength(8);
  expect(response[1]).toMatchObject({ group: "weak", metal: "gold", term: "surprise", covariance: "hc3", note: null });
  expect(response[1].estimate).toBeTypeOf("number");
  const { response_stability: checks } = JSON.parse(stdout).scenarios[0];
  expect(new Set(checks.map(({ check }: { check: string }) => check))).toContain("leave-one-out");
});

test("nothing is written when one of several scenarios is wrong", async () => {
  const cwd = folderWith({ "a.yaml": scenario, "b.yaml": scenario.replace("gold", "glod").replace("Weak", "Bad") });
  const { code, stderr } = await runCli(["run", "a.yaml", "b.yaml"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^b\.yaml:2:10: unknown metal "glod"/);
  expect(readdirSync(cwd)).toEqual(["a.yaml", "b.yaml"]);
});

test("check finds every problem of every file, exit 1; a good file is fine", async () => {
  const bad = scenario.replace("gold", "glod").replace("below", "belw");
  const { code, stdout, stderr } = await runCli(["check", "."], {
    cwd: folderWith({ "a.yaml": scenario, "b.yaml": bad }),
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/b\.yaml:2:10: unknown metal "glod"[^]*b\.yaml:4:38: /);
  expect(stderr).toBe("\n2 scenarios checked: 2 problems\n");
  const good = await runCli(["check", "a.yaml", "--json"], { cwd: folderWith({ "a.yaml": scenario }) });
  expect(good.code).toBe(0);
  expect(JSON.parse(good.stdout)).toEqual({ files: ["a.yaml"], diagnostics: [], warnings: [] });
});

test("show lists every default and the observations around each release", async () => {
  const { code, stdout } = await runCli(["show", "a.yaml"], { cwd: folderWith({ "a.yaml": scenario }) });
  expect(code).toBe(0);
  expect(stdout).toContain("\nestimation:\n  length: 120\n");
  expect(stdout).toMatch(/earlier releases? not shown; --all lists them/);
  // Payrolls of 7 February 2025: 143 against 169 expected; the closes are struck at 17:00 New York.
  expect(stdout).toMatch(/2025-01 {2}2025-02-07 08:30 .* 02-06 17:00 {2}02-07 17:00/);
});

test("show says how many observations releases take out of estimation windows", async () => {
  const text = `${scenario}estimation: { length: 120, without: us-nfp }\n`;
  const { code, stdout } = await runCli(["show", "a.yaml"], { cwd: folderWith({ "a.yaml": text }) });
  expect(code).toBe(0);
  // Payrolls come out once a month, so 120 sessions hold five or six of them.
  expect(stdout).toContain("  5 to 6 observations left out of each estimation window (us-nfp)\n");
});

test("compare writes its tables and puts groups side by side", async () => {
  const cwd = folderWith({
    "a.yaml": scenario,
    "b.yaml": scenario.replace("Weak", "Other").replaceAll("us-nfp", "us-cpi-mom"),
  });
  const { code, stdout } = await runCli(["compare", "a.yaml", "b.yaml"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("Weak payrolls: weak minus Other payrolls: weak");
  expect(readdirSync(join(cwd, "results/compare-weak-payrolls-and-other-payrolls"))).toEqual([
    "comparison.csv",
    "run.json",
    "stability.csv",
    "summary.csv",
  ]);
});

test("compare begins with a line for each scenario: model, exclusions, and its question where it fits", async () => {
  const long = `question: ${"Why? ".repeat(20)}\n`;
  const cwd = folderWith({
    "a.yaml": `${scenario}question: Up or down?\nmodel: { kind: market, benchmark: eurusd }\n`,
    "b.yaml": scenario.replace("Weak", "Other").replaceAll("us-nfp", "us-cpi-mom") + long,
    "c.yaml": scenario.replace("from: 2022", "from: 2013").replace("Weak", `Third ${"and longer ".repeat(8)}`) + long,
  });
  const { stdout } = await runCli(["compare", "a.yaml", "b.yaml", "c.yaml"], { cwd });
  const lines = stdout.split("\n").slice(0, 4);
  expect(lines).toEqual([
    expect.stringMatching(/^Weak payrolls: model market \(eurusd\), \d+ of \d+ events excluded - Up or down\?$/),
    expect.stringMatching(/^Other payrolls: model mean-adjusted, \d+ of \d+ events excluded$/),
    expect.stringMatching(/^Third and longer .*…: model mean-adjusted, \d+ of \d+ events excluded$/),
    "",
  ]);
  const data = await runCli(["compare", "a.yaml", "b.yaml", "--json"], { cwd });
  expect(JSON.parse(data.stdout).scenarios).toMatchObject([
    { name: "Weak payrolls", question: "Up or down?", model: "market" },
    { name: "Other payrolls", model: "mean-adjusted" },
  ]);
});

test("init writes a scenario that checks clean, and never over another file", async () => {
  const cwd = temporaryFolder();
  expect((await runCli(["init", "mine.yaml"], { cwd })).code).toBe(0);
  expect((await runCli(["check", "mine.yaml"], { cwd })).code).toBe(0);
  const again = await runCli(["init", "mine.yaml"], { cwd });
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('"mine.yaml" is already there [output/unwritable]');
  expect((await runCli(["init", "mine.yaml", "--force"], { cwd })).code).toBe(0);
});

test.each(["metals", "benchmarks", "indicators", "models", "tests", "scenarios", "tables"])(
  "list %s fits 80 columns, and --json parses",
  async (topic) => {
    const text = await runCli(["list", topic]);
    expect(text.code).toBe(0);
    expect(Math.max(...text.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    const data = await runCli(["list", topic, "--json"]);
    expect(data.code).toBe(0);
    expect(Object.keys(JSON.parse(data.stdout)).length).toBeGreaterThan(0);
  },
);

test("a second data folder adds to the shipped one", async () => {
  const folder = join(temporaryFolder(), "mine");
  mkdirSync(join(folder), { recursive: true });
  writeFileSync(
    join(folder, "instruments.yaml"),
    "tin: { name: Tin, unit: USD per tonne, prices: tin.csv, close: { time: '12:30', zone: Europe/London } }\n",
  );
  writeFileSync(join(folder, "tin.csv"), "date,close\n2026-01-12,100\n2026-01-13,101\n");
  const { code, stdout } = await runCli(["list", "metals", "--data", folder, "--json"]);
  expect(code).toBe(0);
  const ids = JSON.parse(stdout).metals.map((metal: { id: string }) => metal.id);
  expect(ids).toContain("tin");
  expect(ids).toContain("gold");
});

test("schema is JSON", async () => {
  const { code, stdout } = await runCli(["schema"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ type: "object" });
});
