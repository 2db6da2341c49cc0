import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { resultTables } from "../../src/tables/index.ts";
import { runCli, temporaryFolder } from "../support/run-cli.ts";

const scenario = `name: Formats
metals: [gold]
events: { release: us-cpi-mom }
from: 2024-01-01
`;

function folderWithScenario(): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.yaml"), scenario);
  return cwd;
}

const names = resultTables.map(({ name }) => name);

test("run writes every table in every format asked for, and its record lists them", async () => {
  const cwd = folderWithScenario();
  const { code } = await runCli(["run", "a.yaml", "--format", "md,json", "--format", "csv"], { cwd });
  expect(code).toBe(0);
  const folder = join(cwd, "results/formats");
  const files = ["csv", "json", "md"].flatMap((kind) => names.map((name) => `${name}.${kind}`));
  expect(readdirSync(folder).toSorted()).toEqual([...files, "run.json"].toSorted());
  expect((JSON.parse(readFileSync(join(folder, "run.json"), "utf8")) as { files: string[] }).files).toEqual(files);
});

test("csv is what is written unless something else is asked for, and another run leaves nothing of it over", async () => {
  const cwd = folderWithScenario();
  await runCli(["run", "a.yaml"], { cwd });
  const folder = join(cwd, "results/formats");
  expect(readdirSync(folder).toSorted()).toEqual([...names.map((name) => `${name}.csv`), "run.json"].toSorted());
  await runCli(["run", "a.yaml", "--format", "md"], { cwd });
  expect(readdirSync(folder).toSorted()).toEqual([...names.map((name) => `${name}.md`), "run.json"].toSorted());
});

test("hostile texts of a calendar and of a scenario's name are text in every format", async () => {
  const cwd = folderWithScenario();
  const own = `calendar: c.csv
indicators: { own: { name: Own, unit: percent, release: { time: "08:30", zone: America/New_York } } }
`;
  const hostile = scenario.replace("us-cpi-mom", "own") + own;
  writeFileSync(join(cwd, "a.yaml"), hostile.replace("Formats", JSON.stringify("=2+3|<b>")));
  writeFileSync(join(cwd, "b.yaml"), hostile.replace("Formats", JSON.stringify("-weak_[x](y)")));
  const periods = ["@SUM(1)", "+1|<img>", "2026-03", "'=1", "-5"];
  const rows = periods.map((period, month) => `own,2025-0${month + 1}-15T13:30:00Z,1,2,"${period}"\n`);
  writeFileSync(join(cwd, "c.csv"), `indicator,released_at,actual,consensus,reference_period\n${rows.join("")}`);
  expect((await runCli(["run", "a.yaml", "--format", "csv,json,md"], { cwd })).code).toBe(0);
  expect((await runCli(["compare", ".", "--format", "csv,md"], { cwd })).code).toBe(0);
  const read = (name: string) => readFileSync(join(cwd, "results", name), "utf8");
  const cells = (name: string, column: string) =>
    Papa.parse<Record<string, string>>(read(name), { header: true, skipEmptyLines: true }).data.map(
      (row) => row[column],
    );
  const folders = readdirSync(join(cwd, "results"));
  const run = folders.find((name) => !name.startsWith("compare-"));
  const compared = folders.find((name) => name.startsWith("compare-"));
  expect(cells(`${run}/events.csv`, "reference_period")).toEqual(["'@SUM(1)", "'+1|<img>", "2026-03", "''=1", "-5"]);
  const records = JSON.parse(read(`${run}/events.json`)) as { reference_period: string }[];
  expect(records.map((record) => record.reference_period)).toEqual(periods);
  expect(read(`${run}/events.md`)).toContain(String.raw` | +1\|\<img\> | `);
  expect(cells(`${compared}/comparison.csv`, "group_a")[0]).toBe("'=2+3|<b>");
  const lines = read(`${compared}/comparison.md`).split("\n");
  expect(lines[2]).toMatch(/^\| =2\+3\\\|\\<b\\> \| -weak\\_\\\[x\\\]\(y\) \| gold \|/);
  const width = (line: string) => line.split(/(?<!\\)\|/).length;
  expect(new Set(lines.slice(0, -1).map(width)).size).toBe(1);
});

test.each([
  [["power", "a.yaml"], "results/formats/power", ["power"]],
  [["robustness", "a.yaml"], "results/formats/robustness", ["robustness", "specifications"]],
  [
    ["performance", "--week", "2026-01-09"],
    "results/performance-2026-01-02-to-2026-01-09",
    ["levels", "path", "performance"],
  ],
  [["outlook", "--on", "2026-01-09", "--metals", "gold"], "results/outlook-2026-01-09", ["outlook"]],
  [["compare", "a.yaml", "b.yaml"], "results/compare-formats-and-others", ["comparison", "stability", "summary"]],
])("%j writes its tables in the formats asked for", async (argv, folder, tables) => {
  const cwd = folderWithScenario();
  writeFileSync(join(cwd, "b.yaml"), scenario.replace("Formats", "Others"));
  const { code } = await runCli([...argv, "--format=json,md"], { cwd });
  expect(code).toBe(0);
  const expected = tables.flatMap((name) => [`${name}.json`, `${name}.md`]);
  expect(readdirSync(join(cwd, folder)).toSorted()).toEqual([...expected, "run.json"].toSorted());
});

test.each([
  ["jason", 'unknown format "jason"', 'did you mean "json"? allowed: csv, json, md'],
  ["md,exe", 'unknown format "exe"', "allowed: csv, json, md"],
  ["CSV", 'unknown format "CSV"', 'did you mean "csv"?'],
  [",", "--format names no format", "write `--format csv,md`, or leave it out"],
  ["", "--format needs names, such as csv,md", "see `assay "],
])("--format %j is refused before anything is read", async (format, message, hint) => {
  const cwd = folderWithScenario();
  for (const argv of [
    ["run", "a.yaml"],
    ["power", "a.yaml"],
    ["outlook", "--on", "2026-01-09"],
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one command after the other
    const { code, stdout, stderr } = await runCli([...argv, `--format=${format}`], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`assay: ${message} [cli/usage]\n  ${hint}`);
  }
  expect(readdirSync(cwd)).toEqual(["a.yaml"]);
});
