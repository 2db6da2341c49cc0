import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { capturedIo, runCli, temporaryFolder } from "../support/run-cli.ts";
import { unbroken } from "../support/unbroken.ts";

const scenario = (name: string, to: string) =>
  `name: ${name}\nmetals: [gold]\nevents: { release: us-cpi-mom }\nfrom: 2024-01-01\nto: ${to}\n`;

/** Every file below a folder with its text. */
function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

function folderWithScenarios(to: string): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.yaml"), scenario("First", to));
  writeFileSync(join(cwd, "b.yaml"), scenario("Second", to));
  return cwd;
}

/** What a disk says when it will not. */
const refusal = (code: string) => Object.assign(new Error(`${code}: no`), { code });

test.each([
  ["a file", "file", 'cannot write "file/first": a file is in the way'],
  ["a path below a file", "file/below", 'cannot write "file/below/first": a file is in the way'],
])("--out that is %s is refused and the file stays", async (_, out, message) => {
  const cwd = folderWithScenarios("2025-01-01");
  writeFileSync(join(cwd, "file"), "mine\n");
  const before = contentsOf(cwd);
  const { code, stdout, stderr } = await runCli(["run", "a.yaml", "--out", out], { cwd });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
  expect(stderr).toContain("  choose a folder you may write to with --out\n");
  expect(contentsOf(cwd)).toEqual(before);
});

test("a folder where a table should go is refused and nothing is written beside it", async () => {
  const cwd = folderWithScenarios("2025-01-01");
  mkdirSync(join(cwd, "results/first/summary.csv"), { recursive: true });
  const { code, stderr } = await runCli(["run", ".", "--out", "results"], { cwd });
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('cannot write "results/first/summary.csv": a folder is in the way'),
  ]);
  expect(Object.keys(contentsOf(cwd)).toSorted()).toEqual(["a.yaml", "b.yaml"]);
  expect(readdirSync(join(cwd, "results"))).toEqual(["first"]);
});

// A run of two scenarios writes 16 files: stops at the first, in the middle of the first folder, between the two, and at the last.
test.each([
  ["rename", "EROFS", 1, "the disk is read-only"],
  ["rename", "EACCES", 5, "permission denied"],
  ["rename", "ENOSPC", 9, "the disk is full"],
  ["rename", "EIO", 16, "EIO"],
  ["writeNewFile", "ENOSPC", 12, "the disk is full"],
  ["makeFolder", "EACCES", 2, "permission denied"],
  ["keepCopy", "EDQUOT", 3, "the disk quota is used up"],
] as const)(
  "%s that fails with %s at call %d leaves the results of before, and no more",
  async (method, error, at, words) => {
    const cwd = folderWithScenarios("2025-01-01");
    expect((await runCli(["run", "."], { cwd })).code).toBe(0);
    const before = contentsOf(join(cwd, "results"));
    for (const [file, name] of [
      ["a.yaml", "First"],
      ["b.yaml", "Second"],
    ] as const) {
      writeFileSync(join(cwd, file), scenario(name, "2026-01-01"));
    }
    const { io } = capturedIo(cwd);
    let calls = 0;
    const failing = (...args: never[]) => {
      calls++;
      return calls === at
        ? Promise.reject(refusal(error))
        : (io[method] as (...all: never[]) => Promise<unknown>)(...args);
    };
    const { code, stdout, stderr } = await runCli(["run", "."], { cwd, over: { [method]: failing } });
    expect([code, stdout]).toEqual([2, ""]);
    expect(unbroken(stderr)).toContain(`: ${words} [output/unwritable]`);
    expect(calls).toBeGreaterThanOrEqual(at);
    expect(contentsOf(join(cwd, "results"))).toEqual(before);

    // The next run finds nothing in its way.
    expect((await runCli(["run", "."], { cwd })).code).toBe(0);
    const after = contentsOf(join(cwd, "results"));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after["first/events.csv"]).not.toBe(before["first/events.csv"]);
  },
);

test("a first run that fails takes its folders away again", async () => {
  const cwd = folderWithScenarios("2025-01-01");
  const over = { rename: () => Promise.reject(refusal("ENOSPC")) };
  const { code } = await runCli(["run", "a.yaml", "--out", "new/deeper"], { cwd, over });
  expect(code).toBe(2);
  expect(readdirSync(cwd)).toEqual(["a.yaml", "b.yaml"]);
});

test("when the second scenario cannot be studied, the first writes nothing either", async () => {
  const cwd = folderWithScenarios("2025-01-01");
  writeFileSync(join(cwd, "b.yaml"), `${scenario("Second", "2025-01-01")}window: { from: -2000, to: 2000 }\n`);
  const { code, stderr } = await runCli(["run", "."], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining('b.yaml:1:1: no event of "Second" can be studied')]);
  expect(readdirSync(cwd)).toEqual(["a.yaml", "b.yaml"]);
});
