import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import type { CliIo, TextStream } from "../../src/cli/io.ts";
import { nodeIo } from "../../src/cli/node-io.ts";

/** The real disk below a temporary folder, and streams that are remembered instead of shown. */
export interface TestIo extends CliIo {
  readonly out: () => string;
  readonly err: () => string;
}

const real = nodeIo();

/** A program's machine for a test: what it prints is kept, and any part can be replaced. */
export function testIo(changes: Partial<CliIo> = {}): TestIo {
  const cwd = mkdtempSync(join(tmpdir(), "assay-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const at = (path: string): string => resolve(cwd, path);
  const [stdout, out] = rememberingStream();
  const [stderr, err] = rememberingStream();
  return {
    ...real,
    cwd,
    stdout,
    stderr,
    env: {},
    out,
    err,
    readFile: (path) => real.readFile(at(path)),
    readFolder: (path) => real.readFolder(at(path)),
    kindOf: (path) => real.kindOf(at(path)),
    makeFolder: (path) => real.makeFolder(at(path)),
    writeNewFile: (path, chunks) => real.writeNewFile(at(path), chunks),
    keepCopy: (path, copy) => real.keepCopy(at(path), at(copy)),
    rename: (from, to) => real.rename(at(from), at(to)),
    removeFile: (path) => real.removeFile(at(path)),
    removeEmptyFolder: (path) => real.removeEmptyFolder(at(path)),
    ...changes,
  };
}

function rememberingStream(): [TextStream, () => string] {
  let text = "";
  const write = (more: string): void => {
    text += more;
  };
  return [{ isTerminal: false, columns: undefined, write }, () => text];
}
