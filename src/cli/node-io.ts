import { copyFile, link, mkdir, open, rename, rm, rmdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { invariant } from "../errors.ts";
import { civilDate } from "../time/civil-date.ts";
import type { CivilDate } from "../time/types.ts";
import { diskIo, kindOnDisk, packageRoot } from "../sources/disk.ts";
import type { Chunk, CliIo, Interruption, InterruptionWatch, TextStream } from "./io.ts";
import { openFile } from "./terminal/open-file.ts";

/** The real machine. */
export function nodeIo(): CliIo {
  const cwd = process.cwd();
  const at = (path: string): string => resolve(cwd, path);
  return {
    ...diskIo(cwd),
    env: process.env,
    processId: process.pid,
    cores: availableParallelism(),
    packageFolder: packageRoot,
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    openFile,
    now: () => performance.now(),
    today,
    makeFolder: (path) => makeFolder(at(path)),
    writeNewFile: (path, chunks) => writeNewFile(at(path), chunks),
    async keepCopy(path, copy) {
      try {
        await link(at(path), at(copy));
      } catch {
        await copyFile(at(path), at(copy));
      }
    },
    rename: (from, to) => rename(at(from), at(to)),
    removeFile: (path) => rm(at(path), { force: true }),
    removeEmptyFolder: (path) => rmdir(at(path)),
    watchInterruptions,
    isRunning,
  };
}

function today(): CivilDate {
  const now = new Date();
  const date = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  invariant(date !== null, "today is a date");
  return date;
}

/** Folder by folder, since Node's recursive mkdir never comes back where a parent can't be made (seen under /proc). */
async function makeFolder(path: string): Promise<readonly string[]> {
  if ((await kindOnDisk(path)) !== "none") return [];
  const parent = dirname(path);
  const made = parent === path ? [] : await makeFolder(parent);
  try {
    await mkdir(path);
  } catch (error) {
    // Another run may have made it meanwhile, and then it is not ours to take away.
    if (codeOf(error) === "EEXIST" && (await kindOnDisk(path)) === "folder") return made;
    throw error;
  }
  return [path, ...made];
}

const bufferSize = 262_144;
// A UTF-16 unit becomes at most three bytes of UTF-8.
const bytesPerUnit = 3;

/**
 * Chunks are gathered in two buffers that take turns, so that writing a long table leaves nothing to collect, and one is filled while the
 * other is on its way to the disk. Bytes go there as they are.
 */
async function writeNewFile(path: string, chunks: Iterable<Chunk>): Promise<void> {
  const file = await open(path, "wx");
  const buffers = [Buffer.allocUnsafe(bufferSize), Buffer.allocUnsafe(bufferSize)] as const;
  let turn: 0 | 1 = 0;
  let used = 0;
  let writing: Promise<void> = Promise.resolve();
  const flush = async () => {
    await writing;
    writing = file.writeFile(buffers[turn].subarray(0, used));
    // A failure is met where the next flush awaits it; until then it must not count as unhandled.
    writing.catch(() => {});
    turn = turn === 0 ? 1 : 0;
    used = 0;
  };
  try {
    for (const chunk of chunks) {
      if (typeof chunk !== "string") {
        // oxlint-disable-next-line no-await-in-loop -- the file is written in order
        await flush();
        // oxlint-disable-next-line no-await-in-loop -- the same
        await writing;
        // oxlint-disable-next-line no-await-in-loop -- the same
        await file.writeFile(chunk);
        continue;
      }
      for (const part of cutToFit(chunk)) {
        // oxlint-disable-next-line no-await-in-loop -- the file is written in order
        if (used + part.length * bytesPerUnit > bufferSize) await flush();
        used += buffers[turn].write(part, used);
      }
    }
    await flush();
    await writing;
  } finally {
    await writing.catch(() => {});
    await file.close();
  }
}

const longestPart = Math.floor(bufferSize / bytesPerUnit);

/** A chunk in parts that fit into a buffer: itself, unless it is very long. */
function cutToFit(chunk: string): readonly string[] {
  if (chunk.length <= longestPart) return [chunk];
  return [...chunk.matchAll(new RegExp(`[^]{1,${Math.floor(longestPart / 2)}}`, "gu"))].map(([part]) => part);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

const signals: readonly Interruption[] = ["SIGINT", "SIGTERM"];

function watchInterruptions(): InterruptionWatch {
  let seen: Interruption | null = null;
  const note = (signal: NodeJS.Signals): void => {
    seen ??= signals.find((each) => each === signal) ?? null;
    release();
  };
  const release = (): void => {
    for (const signal of signals) process.off(signal, note);
  };
  for (const signal of signals) process.on(signal, note);
  return { seen: () => seen, release };
}

function isRunning(processId: number): boolean {
  try {
    // Signal 0 is never delivered; it only asks.
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

function streamOf(stream: NodeJS.WriteStream): TextStream {
  let refusal: unknown = null;
  const note = (error?: Error | null): void => {
    refusal ??= error ?? null;
  };
  stream.on("error", note);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (text) => {
      if (stream.writable) stream.write(text, note);
    },
    async finish() {
      if (stream.writable && refusal === null) {
        await new Promise<void>((done) => {
          stream.write("", (error) => {
            note(error);
            done();
          });
        });
      } else {
        // A stream that has just been refused says why a turn later.
        await new Promise((done) => {
          setImmediate(done);
        });
      }
      // Whoever read our output may have seen enough (`assay list | head -1`).
      if (refusal !== null && codeOf(refusal) !== "EPIPE") throw refusal;
    },
  };
}
