import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { capturedIo, packageFolder, runCli, temporaryFolder } from "../support/run-cli.ts";

const refusal = (code: string) => Object.assign(new Error(`${code}: no`), { code });

test.each([["list"], ["list", "--json"], ["nonsense", "--json"], ["--version"]])(
  "a full stdout is told on stderr: %s %s",
  async (...argv) => {
    const { stdout } = capturedIo(temporaryFolder()).io;
    const over = { stdout: { ...stdout, finish: () => Promise.reject(refusal("ENOSPC")) } };
    const { code, stderr } = await runCli(argv, { over });
    expect([code, stderr]).toEqual([
      2,
      "assay: cannot write the answer: the disk is full [output/unwritable]\n" +
        "  make room, or send the output elsewhere\n",
    ]);
  },
);

test.skipIf(!existsSync("/dev/full"))("the built program on a full disk, and before a reader that leaves", async () => {
  const run = async (stdout: number | "pipe") => {
    const program = spawn(process.execPath, [join(packageFolder, "bin/assay.js"), "list"], {
      stdio: ["ignore", stdout, "pipe"],
    });
    let stderr = "";
    program.stderr?.on("data", (part: Buffer) => {
      stderr += part.toString();
    });
    program.stdout?.destroy();
    const code = await new Promise((done) => {
      program.on("close", done);
    });
    return { code, stderr };
  };
  const [full, left] = await Promise.all([run(openSync("/dev/full", "w")), run("pipe")]);
  expect(full).toEqual({ code: 2, stderr: expect.stringContaining("cannot write the answer: the disk is full") });
  expect(full.stderr).not.toContain("    at ");
  expect(left).toEqual({ code: 0, stderr: "" });
});

test("init that may not write says what to do about its own file", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "ro"));
  const over = { writeNewFile: () => Promise.reject(refusal("EACCES")) };
  const { code, stderr } = await runCli(["init", "ro/x.yaml"], { cwd, over });
  expect([code, stderr]).toEqual([
    2,
    'assay: cannot write "ro/x.yaml": permission denied [output/unwritable]\n' +
      "  name a file where you may write, or print it with `assay init -`\n",
  ]);
});

test("init says how to run what it wrote, with and without an installed program", async () => {
  const { stderr } = await runCli(["init", "x.yaml"], { cwd: temporaryFolder() });
  expect(stderr).toBe("wrote x.yaml; run it with: assay run x.yaml (npx assay run x.yaml in a clone)\n");
});

test("a folder's name cannot colour the terminal, and JSON reads back as it was", async () => {
  const cwd = temporaryFolder();
  const name = "x\u001b[31m\u009by";
  const { stderr } = await runCli(["init", `${name}/s.yaml`], { cwd });
  expect(stderr).toMatch(/^wrote x \[31m y\/s\.yaml; /);
  const run = await runCli(["run", `${name}/s.yaml`, "--out", name], { cwd });
  expect([run.code, run.stderr]).toEqual([0, "\ntables written to x [31m y/my-question/\n"]);
  const data = await runCli(["run", `${name}/s.yaml`, "--out", name, "--json"], { cwd });
  expect(JSON.parse(data.stdout)).toMatchObject({ scenarios: [{ out: `${name}/my-question` }] });
  // oxlint-disable-next-line no-control-regex -- what must not reach a terminal
  expect(data.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});
