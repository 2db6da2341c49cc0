import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadIo } from "../input/io.ts";

// Both src/sources and dist/sources lie two folders below the package.
/** The folder of package.json, data/ and scenarios/: absolute path. */
export const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

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
          isFolder: entry.isSymbolicLink()
            ? (await kindOnDisk(resolve(at(path), entry.name))) === "folder"
            : entry.isDirectory(),
        })),
      );
      return named.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    kindOf: (path) => kindOnDisk(at(path)),
  };
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
