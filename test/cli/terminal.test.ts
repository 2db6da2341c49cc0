import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { TextStream } from "../../src/cli/io.ts";
import { streamStyle } from "../../src/cli/terminal/stream-style.ts";
import { type CliOutcome, runCli, temporaryFolder } from "../support/run-cli.ts";

const scenario = (name: string): string =>
  `name: ${name}\nmetals: [gold, silver]\nevents: { release: us-cpi-mom }\nfrom: 2023-01-01\nwindow: { from: -2, to: 2 }\n`;

const commands: readonly (readonly string[])[] = [
  ["run", "a.yaml"],
  ["compare", "a.yaml", "b.yaml"],
  ["power", "a.yaml", "--effect", "1%"],
  ["robustness", "a.yaml"],
  ["performance", "--week", "2026-01-09"],
  ["outlook", "--on", "2026-01-09", "--metals", "gold"],
  ["check", "a.yaml", "bad.yaml"],
  ["show", "a.yaml"],
  ["list", "indicators"],
  ["init", "new.yaml"],
  ["schema"],
  ["--help"],
];

/** Runs a command where both streams are terminals of 80 columns and every look at the clock takes a second. */
async function onTerminal(argv: readonly string[], env: Record<string, string>): Promise<CliOutcome> {
  const cwd = folderWithScenarios();
  const text = { stdout: "", stderr: "" };
  const terminal = (name: "stdout" | "stderr"): TextStream => ({
    isTerminal: true,
    columns: 80,
    write: (part) => {
      text[name] += part;
    },
    finish: () => Promise.resolve(),
  });
  let time = 0;
  const over = { env, stdout: terminal("stdout"), stderr: terminal("stderr"), now: () => (time += 1_000) };
  const { code } = await runCli(argv, { cwd, over });
  return { code, ...text };
}

function folderWithScenarios(): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.yaml"), scenario("First"));
  writeFileSync(join(cwd, "b.yaml"), scenario("Second"));
  writeFileSync(join(cwd, "bad.yaml"), "name: Bad\nmetal: gold\n");
  return cwd;
}

const utf8 = { LANG: "en_US.UTF-8", TERM: "xterm-256color" };
// oxlint-disable-next-line no-control-regex -- what moves a cursor or colours
const control = /[\u001b\r]/;
const block = /[▁▂▃▄▅▆▇█]/;

describe.each(commands)("assay %s", (...argv) => {
  test("prints plain words into a pipe, whatever the terminal beside it", async () => {
    const cwd = folderWithScenarios();
    const { stdout, stderr } = await runCli(argv, { cwd, over: { env: utf8 } });
    expect(stdout + stderr).not.toMatch(control);
    expect(stdout + stderr).not.toMatch(block);
  });

  test("says nothing on stderr with --quiet, not even on a terminal", async () => {
    const { stderr } = await onTerminal([...argv, "--quiet"], utf8);
    expect(stderr).toBe("");
  });

  test.each([
    ["--no-color", ["--no-color"], utf8],
    ["NO_COLOR", [], { ...utf8, NO_COLOR: "1" }],
  ])("has no colour with %s", async (_, options, env) => {
    const { stdout, stderr } = await onTerminal([...argv, ...options], env);
    expect(stdout).not.toMatch(control);
    // oxlint-disable-next-line no-control-regex -- what colours; a progress line may take itself away
    expect(stderr).not.toMatch(/\u001b\[[\d;]*m/);
  });

  test.each([
    ["in a build's log", { ...utf8, CI: "true" }],
    ["on a dumb terminal", { ...utf8, TERM: "dumb" }],
  ])("moves no cursor and draws no blocks %s", async (_, env) => {
    const { stdout, stderr } = await onTerminal(argv, env);
    expect(stdout + stderr).not.toMatch(/\r|\[K/);
    expect(stdout + stderr).not.toMatch(block);
  });
});

test("run draws the path of the mean on a terminal, and nothing else differs from what a pipe gets", async () => {
  const { code, stdout, stderr } = await onTerminal(["run", "a.yaml"], { ...utf8, NO_COLOR: "1" });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /\n {2}path {2}gold {4}-2 [▁-█]{2}\|[▁-█]{3} \+2\n {8}silver {2}-2 [▁-█]{2}\|[▁-█]{3} \+2 {3}▁ /,
  );
  // oxlint-disable-next-line no-control-regex -- a progress line, taken away at the end
  expect(stderr).toMatch(/^\r\u001b\[KFirst \d+\/\d+\r[^]*\r\u001b\[K\ntables written to /);
  const piped = await runCli(["run", "a.yaml"], { cwd: folderWithScenarios() });
  const others = stdout.replace(/\n {2}path {2}[^]*? is [▁-█](?=\n)/, "").replace(/\npath: [^]*?(?=\n95 %)/, "");
  expect(others).toBe(piped.stdout);
});

describe("block signs", () => {
  const terminal: TextStream = { isTerminal: true, columns: 80, write() {}, finish: () => Promise.resolve() };
  const drawn = (env: Record<string, string>) => streamStyle(terminal, env, false).blocks;

  test.each([
    [{ LANG: "C.UTF-8" }, true],
    [{ LANG: "de_DE.utf8" }, true],
    [{ LANG: "C", LC_ALL: "en_US.UTF-8" }, true],
    [{ LANG: "en_US.UTF-8", LC_ALL: "C" }, false],
    [{ LANG: "en_US.UTF-8", LC_CTYPE: "POSIX", LC_ALL: "" }, false],
    [{ LANG: "en_US.ISO-8859-1" }, false],
    [{}, false],
    [{ WT_SESSION: "a-guid" }, true],
    [{ LANG: "C.UTF-8", TERM: "linux" }, false],
    [{ LANG: "C.UTF-8", CI: "false" }, true],
    [{ LANG: "C.UTF-8", NO_COLOR: "1" }, true],
  ])("%j: %s", (env, expected) => {
    expect(drawn(env as Record<string, string>)).toBe(expected);
  });
});
