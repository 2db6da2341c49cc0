import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadIo } from "../input/io.ts";

// Both src/sources and dist/sources lie two folders below the package.
const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The data folder that comes with Assay: absolute path. */
export const shippedData = resolve(packageRoot, "data");

/** Reading from the real disk; relative paths start at `cwd`. */
export function diskIo(cwd: string): ReadIo {
  const at = (path: string): string => resolve(cwd, path);
  return {
    cwd,
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
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        if (code === "ENOENT" || code === "ENOTDIR") return "none";
        throw error;
      }
    },
  };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // A link that leads nowhere is an entry like any other; reading it will say what is wrong.
    return false;
  }
}
