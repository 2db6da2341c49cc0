import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CliIo, Interruption } from "../../src/cli/io.ts";
import { Interrupted } from "../../src/cli/writing/interrupted.ts";
import { writeAllOrNothing } from "../../src/cli/writing/write.ts";
import { resultTables } from "../../src/tables/index.ts";
import { capturedIo, packageFolder, runCli, temporaryFolder } from "../support/run-cli.ts";

const scenario = (name: string): string =>
  `name: ${name}\nmetals: [gold]\nevents: { release: us-cpi-mom }\nfrom: 2024-01-01\nto: 2026-01-01\n`;

function folderWithScenarios(count: number): string {
  const cwd = temporaryFolder();
  for (let index = 0; index < count; index += 1)
    writeFileSync(join(cwd, `s${index}.yaml`), scenario(`Number ${index}`));
  return cwd;
}

/** A machine on which someone asks to stop as soon as a method has been called so often. */
function interruptedAt(cwd: string, method: "writeNewFile" | "rename", call: number, signal: Interruption) {
  const { io } = capturedIo(cwd);
  let calls = 0;
  let released = 0;
  const over: Partial<CliIo> = {
    [method]: async (...args: never[]) => {
      await (io[method] as (...all: never[]) => Promise<void>)(...args);
      calls += 1;
    },
    watchInterruptions: () => ({
      seen: () => (calls >= call ? signal : null),
      release: () => {
        released += 1;
      },
    }),
  };
  return { over, released: () => released };
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s while tables are written takes everything back, exit %d", async (signal, expected) => {
  const cwd = folderWithScenarios(2);
  mkdirSync(join(cwd, "results/number-0"), { recursive: true });
  writeFileSync(join(cwd, "results/number-0/car.csv"), "of before");
  const { over, released } = interruptedAt(cwd, "writeNewFile", 11, signal);
  const { code, stdout, stderr } = await runCli(["run", "."], { cwd, over });
  expect([code, stdout, stderr]).toEqual([expected, "", "interrupted: nothing is written\n"]);
  expect(readdirSync(join(cwd, "results"), { recursive: true }).toSorted()).toEqual(["number-0", "number-0/car.csv"]);
  expect(readFileSync(join(cwd, "results/number-0/car.csv"), "utf8")).toBe("of before");
  expect(released()).toBe(1);
});

test("an interruption stops a study between one part of it and the next", async () => {
  const cwd = folderWithScenarios(1);
  const { io } = capturedIo(cwd);
  let written = 0;
  const over: Partial<CliIo> = {
    writeNewFile: async (...args) => {
      written += 1;
      await io.writeNewFile(...args);
    },
    watchInterruptions: () => ({ seen: () => "SIGINT", release: () => {} }),
  };
  const { code, stderr } = await runCli(["run", "."], { cwd, over });
  expect([code, stderr, written]).toEqual([130, "interrupted: nothing is written\n", 0]);
  expect(existsSync(join(cwd, "results"))).toBe(false);
});

test("an interruption stops in the middle of a table", async () => {
  const { io } = capturedIo(temporaryFolder());
  let pulled = 0;
  function* chunks(): Generator<string> {
    for (; pulled < 100; pulled += 1) yield "row\n";
  }
  const disk: CliIo = {
    ...io,
    watchInterruptions: () => ({ seen: () => (pulled >= 3 ? "SIGINT" : null), release() {} }),
  };
  const writing = writeAllOrNothing(disk, (stage) => stage({ path: "deep/er", files: [{ name: "x.csv", chunks }] }));
  await expect(writing).rejects.toEqual(new Interrupted("SIGINT", false));
  expect([pulled, readdirSync(io.cwd)]).toEqual([3, []]);
});

test("an interruption while files are put in place lets all of them arrive", async () => {
  const cwd = folderWithScenarios(2);
  const { over } = interruptedAt(cwd, "rename", 1, "SIGINT");
  const { code, stdout, stderr } = await runCli(["run", "."], { cwd, over });
  expect([code, stdout, stderr]).toEqual([130, "", "interrupted: all tables are written\n"]);
  const files = readdirSync(join(cwd, "results"), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  expect(files).toHaveLength(2 * (resultTables.length + 1));
  expect(files.filter(({ name }) => name.startsWith("."))).toEqual([]);
});

test("what runs that were killed left behind is swept away; a run at work keeps its own", async () => {
  const cwd = folderWithScenarios(1);
  const folder = join(cwd, "results/number-0");
  mkdirSync(folder, { recursive: true });
  const names = [".car.csv.41.new", ".car.csv.41.old", ".car.csv.42.new", ".other.csv.41.new", ".car.csv.x.new"];
  for (const name of names) writeFileSync(join(folder, name), "");
  await runCli(["run", "."], { cwd, over: { isRunning: (processId) => processId !== 41 } });
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([
    ".car.csv.42.new",
    ".car.csv.x.new",
    ".other.csv.41.new",
  ]);
});

test("the machine knows which processes are running", () => {
  const { io } = capturedIo(temporaryFolder());
  // Linux counts processes up to 4194304 at most.
  expect([io.isRunning(process.pid), io.isRunning(99_999_999)]).toEqual([true, false]);
});

test("Ctrl-C on the built program leaves the folder as it was", async () => {
  const cwd = folderWithScenarios(40);
  const before = readdirSync(cwd);
  const program = spawn(process.execPath, [join(packageFolder, "bin/assay.js"), "run", "."], { cwd, stdio: "pipe" });
  let stderr = "";
  program.stderr.on("data", (part: Buffer) => {
    stderr += part.toString();
  });
  const ended = new Promise<number | null>((done) => {
    program.on("close", (code) => done(code));
  });
  // The first folder appears when the first of forty scenarios has been studied.
  const poll = setInterval(() => {
    if (!existsSync(join(cwd, "results/number-0/.events.csv." + String(program.pid) + ".new"))) return;
    clearInterval(poll);
    program.kill("SIGINT");
  }, 2);
  expect(await ended).toBe(130);
  clearInterval(poll);
  expect(stderr).toBe("interrupted: nothing is written\n");
  expect(readdirSync(cwd)).toEqual(before);
});
