import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { CliIo, TextStream } from "./io.ts";

/** The real machine. */
export function nodeIo(): CliIo {
  const cwd = process.cwd();
  const at = (path: string): string => resolve(cwd, path);
  return {
    cwd,
    env: process.env,
    processId: process.pid,
    // Both src/cli and dist/cli lie two folders below the package.
    packageFolder: resolve(dirname(fileURLToPath(import.meta.url)), "../.."),
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    now: () => performance.now(),
    readFile: (path) => readFile(at(path)),
    async readFolder(path) {
      const entries = await readdir(at(path), { withFileTypes: true });
      const named = await Promise.all(
        entries.map(async (entry) => ({
          name: entry.name,
          isFolder: entry.isSymbolicLink() ? await isFolder(resolve(at(path), entry.name)) : entry.isDirectory(),
        })),
      );
      return named.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async kindOf(path) {
      try {
        return (await stat(at(path))).isDirectory() ? "folder" : "file";
      } catch (error) {
        if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return "none";
        throw error;
      }
    },
    makeFolder: async (path) => (await mkdir(at(path), { recursive: true })) ?? null,
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
  };
}

async function writeNewFile(path: string, chunks: Iterable<string>): Promise<void> {
  const file = await open(path, "wx");
  try {
    // A chunk is about 64 KB, so awaiting each keeps memory flat and costs nothing that shows.
    // oxlint-disable-next-line no-await-in-loop
    for (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // A link that leads nowhere is an entry like any other; reading it will say what is wrong.
    return false;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function streamOf(stream: NodeJS.WriteStream): TextStream {
  stream.on("error", (error) => {
    // Whoever read our output has seen enough (`assay list | head -1`).
    if (codeOf(error) !== "EPIPE") throw error;
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (text) => {
      if (stream.writable) stream.write(text);
    },
  };
}
