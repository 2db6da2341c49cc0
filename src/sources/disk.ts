import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadIo } from "../input/io.ts";

/** The folder of package.json, data/ and scenarios/: absolute path. (src/sources and dist/sources lie two folders below it.) */
export const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The data folder that comes with Assay: absolute path. */
export const shippedData = resolve(packageRoot, "data");

/** Reading from the real disk; relative paths start at `cwd`. */
export function diskIo(cwd: string): ReadIo {
  const at = (path: string): string => resolve(cwd, path);
  return {
    cwd,
    readFile: (path) => readRegularFile(at(path)),
    async readFolder(path) {
      const entries = await readdir(at(path), { withFileTypes: true });
      const named = await Promise.all(
        entries.map(async (entry) => ({
          name: entry.name,
          isFolder: entry.isSymbolicLink() ? await leadsToFolder(resolve(at(path), entry.name)) : entry.isDirectory(),
        })),
      );
      return named.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    kindOf: (path) => kindOnDisk(at(path)),
  };
}

/** A device has no end: reading it would never come back. */
async function readRegularFile(path: string): Promise<Uint8Array> {
  const stats = await stat(path);
  if (stats.isCharacterDevice() || stats.isBlockDevice()) {
    throw Object.assign(new Error(`${path} is a device`), { code: "a device, not a file" });
  }
  return readFile(path);
}

/** A link that leads nowhere, or round in a circle, is an entry like any other: reading it will say what is wrong. */
async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** What stands at an absolute path; a link that leads nowhere is nothing. */
export async function kindOnDisk(path: string): Promise<"file" | "folder" | "none"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return "none";
    throw error;
  }
}
