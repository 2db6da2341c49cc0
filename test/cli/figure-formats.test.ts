import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/run-cli.ts";

const scenario = "name: Pictures\nmetals: [gold]\nevents: { release: us-cpi-mom }\nfrom: 2023-01-01\n";

function folderWithScenario(): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.yaml"), scenario);
  return cwd;
}

test("run writes each chart in each format of pictures, its specification beside it, and its record lists them", async () => {
  const cwd = folderWithScenario();
  const { code } = await runCli(["run", "a.yaml", "--format", "svg,png"], { cwd });
  expect(code).toBe(0);
  const folder = join(cwd, "results/pictures");
  const { files } = JSON.parse(readFileSync(join(folder, "run.json"), "utf8")) as { files: string[] };
  expect(readdirSync(folder).toSorted()).toEqual([...files, "run.json"].toSorted());
  const ids = (kind: string) => files.filter((name) => name.endsWith(kind)).map((name) => name.slice(0, -kind.length));
  expect(ids(".svg")).toContain("caar-path-gold");
  expect([ids(".png"), ids(".vl.json")]).toEqual([ids(".svg"), ids(".svg")]);
  expect(readFileSync(join(folder, "caar-path-gold.svg"), "utf8")).toMatch(/^<svg[^>]* role="img"/);
  expect([...readFileSync(join(folder, "caar-path-gold.png")).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  const spec = JSON.parse(readFileSync(join(folder, "caar-path-gold.vl.json"), "utf8")) as { $schema: string };
  expect(spec.$schema).toContain("vega-lite");
});

test("power and robustness write their curves; a command without pictures says what it writes", async () => {
  const cwd = folderWithScenario();
  await runCli(["power", "a.yaml", "--effect", "1%", "--format", "csv,svg"], { cwd });
  await runCli(["robustness", "a.yaml", "--format", "svg"], { cwd });
  const files = (of: string) => readdirSync(join(cwd, "results/pictures", of)).toSorted();
  expect(files("power")).toEqual(["power-curve-gold.svg", "power-curve-gold.vl.json", "power.csv", "run.json"]);
  expect(
    files("robustness").every((name) => /^(?:specification-curve-.*\.(?:svg|vl\.json)|run\.json)$/.test(name)),
  ).toBe(true);
  const { code, stderr } = await runCli(["outlook", "--on", "2026-01-09", "--format", "png"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toBe("assay: this command writes no png [cli/usage]\n  it writes csv, json, md\n");
});
