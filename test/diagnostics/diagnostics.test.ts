import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { packageFolder, runCli, temporaryFolder } from "../support/run-cli.ts";

/**
 * Every NAME.yaml here is a mistake that a user can make, and NAME.out is what `assay check NAME.yaml` says about it.
 * After a change of a message: `npx vitest run test/diagnostics -u`, and read the difference as the user who made the mistake.
 */
const here = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const scenariosIn = (folder: string) => readdirSync(join(here, folder)).filter((name) => name.endsWith(".yaml"));

/** Paths as on any machine. */
const anywhere = (text: string) => text.replaceAll(here, "<folder>");
/** A message that itself says what would be right needs no hint. */
const saysWhatIsRight = /expected |written |has up to |such as /;
/** Known shortcomings; a case that has come right fails here until it is taken off the list. */
const withoutRemedy = new Set<string>([]);
const withoutPlace = new Set<string>([]);

test.each(scenariosIn("."))("%s is refused, with its place and remedy", async (scenario) => {
  const out = temporaryFolder();
  const [checked, run] = await Promise.all([
    runCli(["check", scenario], { cwd: here }),
    runCli(["run", scenario, "--out", join(out, "results")], { cwd: here }),
  ]);
  await expect(anywhere(checked.stdout)).toMatchFileSnapshot(scenario.replace(/yaml$/, "out"));
  expect([checked.code, run.code]).toEqual([1, 2]);
  expect(run.stderr, "run says what check says").toBe(checked.stdout);
  expect(checked.stdout + checked.stderr).not.toMatch(/ {4}at .*:\d+:\d+|undefined|\[object|Infinity/);
  expect(readdirSync(out), "run writes nothing").toEqual([]);
  const problems = checked.stdout.split("\n\n").map(readProblem);
  expect(checked.stderr).toContain(`1 scenario checked: ${problems.length} problem`);
  expect(problems.every(hasRemedy), "every problem says what would be right").toBe(!withoutRemedy.has(scenario));
  expect(problems.every(isInFile), "every problem has a place in a file").toBe(!withoutPlace.has(scenario));
});

interface PrintedProblem {
  readonly message: string;
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  /** Lines of the hint, without the excerpt of the file. */
  readonly hint: readonly string[];
}

function readProblem(printed: string): PrintedProblem {
  const lines = printed.trimEnd().split("\n");
  expect(lines.filter((line) => line.length > 80 && !/ "\S+"$/.test(line))).toEqual([]);
  const end = lines.findIndex((line) => / \[[a-z]+\/[a-z-]+\]$/.test(line)) + 1;
  const [head, rest] = [lines.slice(0, end).join(" ").replaceAll(/ +/g, " "), lines.slice(end)];
  const parts = /^(?:(.+?):(\d+):(\d+)|assay): (.+) \[[a-z]+\/[a-z-]+\]$/.exec(head);
  expect(parts, `"${head}" is the first line of a problem`).not.toBeNull();
  const [, file = null, line = "0", column = "0", message = ""] = parts ?? [];
  const hint = rest.filter((text) => !/^ *\d* *\|/.test(text));
  return { message, file, line: Number(line), column: Number(column), hint };
}

function hasRemedy({ message, hint }: PrintedProblem): boolean {
  return hint.length > 0 || saysWhatIsRight.test(message);
}

function isInFile({ file, line, column }: PrintedProblem): boolean {
  if (file === null) return false;
  const lines = readFileSync(resolve(here, file), "utf8").split("\n");
  // One column past the end is where something is missing.
  return line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? "").length + 1;
}

test("every expected message has its scenario", () => {
  const names = readdirSync(here);
  const orphans = names.filter((name) => name.endsWith(".out") && !names.includes(`${basename(name, ".out")}.yaml`));
  expect(orphans).toEqual([]);
});

test.each(scenariosIn("accepted"))("the form of %s is in order", async (scenario) => {
  const { stdout } = await runCli(["check", "--json", join("accepted", scenario)], { cwd: here });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  // Files of a few rows leave nothing to study; that, and nothing else, may be said of them.
  expect(diagnostics.map(({ code }) => code).filter((code) => code !== "scenario/selects-nothing")).toEqual([]);
});

test.each(scenariosIn("nothing-left"))("%s leaves no event to study, and the reasons are counted", async (scenario) => {
  const out = temporaryFolder();
  const path = join("nothing-left", scenario);
  const checked = await runCli(["check", path], { cwd: here });
  const run = await runCli(["run", path, "--out", join(out, "results")], { cwd: here });
  expect([checked.code, run.code, run.stdout]).toEqual([1, 2, ""]);
  expect(checked.stdout, "check finds what run refuses").toBe(run.stderr);
  await expect(anywhere(run.stderr)).toMatchFileSnapshot(join(here, path.replace(/yaml$/, "out")));
  expect(readdirSync(out)).toEqual([]);
});

test("a folder is checked as a whole, with the problems of every file", async () => {
  const { code, stdout, stderr } = await runCli(["check", "test/diagnostics"], { cwd: packageFolder });
  expect(code).toBe(1);
  const all = ["accepted", "nothing-left", "."].flatMap(scenariosIn).length;
  expect(stderr).toMatch(new RegExp(`^\\n${all} scenarios checked: \\d+ problems\\n$`));
  expect(stdout).toContain("test/diagnostics/yaml-tab.yaml:3:1: a tab is used for indentation");
  expect(stdout).toContain("test/diagnostics/files/price-zero.csv:3:12: the close is 0");
});
