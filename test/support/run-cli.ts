import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { CliIo } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { nodeIo } from "../../src/cli/node-io.ts";
import { date } from "./series.ts";

/** The repository. */
export const packageFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** What a run of the program leaves behind, besides files. */
export interface CliOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

// One for all: each one listens to the real streams.
const machine = nodeIo();

/** The real disk as seen from `cwd`, with captured streams that are no terminal and 80 columns wide. */
export function capturedIo(cwd: string): { readonly io: CliIo; readonly text: { stdout: string; stderr: string } } {
  const text = { stdout: "", stderr: "" };
  const at = (path: string) => resolve(cwd, path);
  const stream = (name: "stdout" | "stderr") => ({
    isTerminal: false,
    columns: 80,
    write: (part: string) => {
      text[name] += part;
    },
    finish: () => Promise.resolve(),
  });
  const io: CliIo = {
    ...machine,
    cwd,
    // Worker threads run the built program, not these sources.
    cores: 1,
    env: {},
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    packageFolder,
    // A day on which no shipped series ends a month ago; and no test says another thing tomorrow.
    today: () => date("2026-01-31"),
    // No test shows anything to anybody; one that asks passes its own.
    openFile: () => Promise.resolve(),
    readFile: (path) => machine.readFile(at(path)),
    readFolder: (path) => machine.readFolder(at(path)),
    kindOf: (path) => machine.kindOf(at(path)),
    makeFolder: (path) => machine.makeFolder(at(path)),
    writeNewFile: (path, chunks) => machine.writeNewFile(at(path), chunks),
    keepCopy: (path, copy) => machine.keepCopy(at(path), at(copy)),
    rename: (from, to) => machine.rename(at(from), at(to)),
    removeFile: (path) => machine.removeFile(at(path)),
    removeEmptyFolder: (path) => machine.removeEmptyFolder(at(path)),
  };
  return { io, text };
}

/** Runs the program in this process, from the folder `cwd`; `over` replaces parts of its machine. */
export async function runCli(
  argv: readonly string[],
  { cwd = packageFolder, over = {} }: { cwd?: string; over?: Partial<CliIo> } = {},
): Promise<CliOutcome> {
  const { io, text } = capturedIo(cwd);
  const code = await main(argv, { ...io, ...over });
  return { code, ...text };
}

/** Runs the built program as a process of its own (`npm test` builds it first). */
export async function spawnCli(argv: readonly string[], cwd: string = packageFolder): Promise<CliOutcome> {
  const program = join(packageFolder, "bin/assay.js");
  return new Promise((done, fail) => {
    execFile(process.execPath, [program, ...argv], { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== "number") fail(error);
      else done({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** An empty folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "assay-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
