import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/run-cli.ts";

const scenario = "name: Prices\nmetals: [gold]\nevents: { release: us-cpi-mom }\nfrom: 2024-01-01\nto: 2026-01-01\n";

function folderWithScenario(name = "a.yaml"): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, name), scenario);
  return cwd;
}

test.each([
  [["run", "a.yaml", "--out", ""], "--out names no folder"],
  [["run", "a.yaml", "--out=x", "--out="], "--out names no folder"],
  [["compare", "a.yaml", "a.yaml", "--out="], "--out names no folder"],
  [["run", "a.yaml", "--data", ""], "--data names no folder"],
  [["run", "a.yaml", "--out"], "--out needs a folder"],
  [["list", "--data"], "--data needs a folder"],
  [["power", "a.yaml", "--effect"], "--effect needs a size, such as 0.5%"],
  [["run", "a.yaml", "--threads"], "--threads needs a number, such as 2"],
  [["run", "a.yaml", "--threads", "0"], '"0" is not a number of threads'],
  [["compare", "a.yaml", "./a.yaml"], 'both paths lead to the same scenario, "a.yaml"'],
  [["compare", ".", "a.yaml", "a.yaml"], 'all 3 paths lead to the same scenario, "a.yaml"'],
  [["compare", "a.yaml", "a.yaml", "--threads=two"], '"two" is not a number of threads'],
  [["check", "-"], '"-" is not a scenario: none is read from the standard input'],
  [["run", "a.yaml", "-"], '"-" is not a scenario: none is read from the standard input'],
  [["run", "--", "-"], '"-" is not a scenario: none is read from the standard input'],
  [["show", "-"], '"-" is not a scenario: none is read from the standard input'],
  [["run", ""], "a scenario's path is empty"],
  [["check", "a.yaml", ""], "a scenario's path is empty"],
  [["compare", "", ""], "a scenario's path is empty"],
  [["show", ""], "a scenario's path is empty"],
  [["init", ""], "the file's name is empty"],
  [["run"], "missing argument <scenarios..>"],
  [["run", "--"], "missing argument <scenarios..>"],
  [["list", "-"], 'unknown topic "-"'],
  [["run", "a.yaml", "-o", "x"], 'unknown option "-o"'],
  [["run", "a.yaml", "-vq"], 'unknown option "-v"'],
  [["run", "a.yaml", "--json=maybe"], '--json is a switch and takes no value, here "maybe"'],
  [["show", "a.yaml", "--all=yes"], '--all is a switch and takes no value, here "yes"'],
])("%j is refused and nothing is written", async (argv, message) => {
  const cwd = folderWithScenario();
  const { code, stdout, stderr } = await runCli(argv, { cwd });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^assay: [^\n]+ \[cli\/usage\]\n {2}\S/);
  expect(stderr).toContain(`assay: ${message} [cli/usage]\n`);
  expect(readdirSync(cwd)).toEqual(["a.yaml"]);
});

test("a letter is answered with the option that begins with it", async () => {
  const { stderr } = await runCli(["run", "a.yaml", "-o", "x"]);
  expect(stderr).toContain('  did you mean "--out"?');
});

test("what follows -- is a path, whatever it begins with", async () => {
  const cwd = folderWithScenario("--quiet.yaml");
  const checked = await runCli(["check", "--", "--quiet.yaml"], { cwd });
  expect(checked).toEqual({ code: 0, stdout: "", stderr: "1 scenario checked: no problems\n" });
  const written = await runCli(["init", "--quiet", "--", "-new.yaml"], { cwd });
  expect([written.code, readdirSync(cwd)]).toEqual([0, ["--quiet.yaml", "-new.yaml"]]);
});

test("init - prints the scenario and writes none", async () => {
  const cwd = temporaryFolder();
  const { code, stdout } = await runCli(["init", "-"], { cwd });
  expect([code, readdirSync(cwd)]).toEqual([0, []]);
  const asData = await runCli(["init", "-", "--json"], { cwd });
  expect(JSON.parse(asData.stdout)).toEqual({ scenario: stdout });
  await runCli(["init", "mine.yaml"], { cwd });
  expect(readFileSync(join(cwd, "mine.yaml"), "utf8")).toBe(stdout);
});

test("--version answers behind a command too, and switches may be said in full", async () => {
  expect((await runCli(["run", "--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const cwd = folderWithScenario();
  expect((await runCli(["check", "a.yaml", "--json=true"], { cwd })).stdout).toMatch(/^\{/);
  expect((await runCli(["check", "a.yaml", "--json=false"], { cwd })).stdout).toBe("");
});

test("--help says nothing of the empty list that a command begins with", async () => {
  const { stdout } = await runCli(["run", "--help"]);
  expect(stdout).toMatch(/scenarios {2}Scenario files or folders +\[array\] \[required\]\n/);
});
