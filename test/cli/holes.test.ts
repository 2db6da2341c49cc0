import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/run-cli.ts";

const entry = (cancelled = "") => `my-index:
  name: An index
  unit: index
  release: { time: "08:30", zone: America/New_York }
${cancelled}`;
const scenario = (more = "") => `name: Holes
metals: gold
events: { release: my-index }
window: { from: 0, to: 0 }
tests: csect_t
${more}`;

/** A calendar of the months of 2024 and 2025, released on the 10th of the next, without some of them. */
function folderWith(without: readonly string[], registry: string, more?: string): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "mine"));
  const months = Array.from({ length: 22 }, (_, index) => [
    new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 7),
    new Date(Date.UTC(2024, index + 1, 10)).toISOString().slice(0, 10),
  ]);
  const rows = months.flatMap(([period = "", day]) =>
    without.includes(period) ? [] : [`my-index,${day},${period},50`],
  );
  writeFileSync(join(cwd, "mine/calendar.csv"), `indicator,date,reference_period,actual\n${rows.join("\n")}\n`);
  writeFileSync(join(cwd, "mine/indicators.yaml"), registry);
  writeFileSync(join(cwd, "holes.yaml"), scenario(more));
  return cwd;
}

const hole = "my-index has no release for 2024-05 and 2025-03: a hole in the calendar";
const data = ["--data", "mine"];

test("check names a hole on stderr, says how to end that, and finds no problem", async () => {
  const cwd = folderWith(["2024-05", "2025-03"], entry());
  const { code, stdout, stderr } = await runCli(["check", "holes.yaml", ...data], { cwd });
  expect([code, stdout]).toEqual([0, ""]);
  expect(stderr).toBe(
    `warning: ${hole}\n  months that never had one can be said in the indicator's entry: \`cancelled: [2025-10]\`\n` +
      "1 scenario checked: no problems\n",
  );
  const json = await runCli(["check", "holes.yaml", "--json", ...data], { cwd });
  expect([json.code, JSON.parse(json.stdout)]).toMatchObject([0, { diagnostics: [], warnings: [hole] }]);
});

test("run warns of it in its answer and its record, where it lies in the scenario's period", async () => {
  const cwd = folderWith(["2024-05", "2025-03"], entry());
  const { stdout } = await runCli(["run", "holes.yaml", ...data], { cwd });
  expect(stdout).toContain(`! ${hole}\n`);
  expect(JSON.parse(readFileSync(join(cwd, "results/holes/run.json"), "utf8"))).toMatchObject({
    warnings: expect.arrayContaining([hole]),
  });
  const later = folderWith(["2024-05", "2025-03"], entry(), "from: 2024-08-01\n");
  expect((await runCli(["run", "holes.yaml", ...data], { cwd: later })).stdout).toContain(
    "! my-index has no release for 2025-03: a hole in the calendar\n",
  );
  const between = folderWith(["2024-05", "2025-03"], entry(), "from: 2024-08-01\nto: 2025-02-28\n");
  expect((await runCli(["run", "holes.yaml", ...data], { cwd: between })).stdout).not.toContain("hole in the calendar");
});

test("months that the indicator's entry calls cancelled are no hole; other scenarios have none either", async () => {
  const cwd = folderWith(["2024-05", "2025-03"], entry("  cancelled: [2024-05, 2025-03]\n"));
  const { code, stderr } = await runCli(["check", "holes.yaml", ...data], { cwd });
  expect([code, stderr]).toEqual([0, "1 scenario checked: no problems\n"]);
  const other = folderWith(["2024-05"], entry());
  writeFileSync(join(other, "holes.yaml"), scenario().replace("my-index", "us-nfp"));
  expect((await runCli(["check", "holes.yaml", ...data], { cwd: other })).stderr).toBe(
    "1 scenario checked: no problems\n",
  );
});

test("a month is written 2025-10", async () => {
  const cwd = folderWith([], entry("  cancelled: [October]\n"));
  const { code, stdout } = await runCli(["check", "holes.yaml", ...data], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^mine\/indicators\.yaml:5:15: .*a month is\s+written "2025-10"/s);
});
