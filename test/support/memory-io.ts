import { posix } from "node:path";
import type { ReadIo } from "../../src/input/io.ts";

/**
 * A machine that holds only the given files: absolute path -> text (UTF-8) or bytes. Folders are what the paths imply; relative
 * paths start at `/`. Rejects as Node does, with `code` ENOENT or EISDIR.
 */
export function memoryIo(files: Readonly<Record<string, string | Uint8Array>>): ReadIo {
  const absolute = (path: string) => posix.resolve("/", path);
  const contents = new Map(Object.entries(files).map(([path, content]) => [absolute(path), content]));
  const inside = (folder: string) => {
    const prefix = folder === "/" ? "/" : `${folder}/`;
    return [...contents.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  };
  return {
    cwd: "/",
    async readFile(path) {
      const content = contents.get(absolute(path));
      if (content !== undefined) return typeof content === "string" ? new TextEncoder().encode(content) : content;
      throw nodeError(inside(absolute(path)).length > 0 ? "EISDIR" : "ENOENT", path);
    },
    async readFolder(path) {
      const below = inside(absolute(path));
      if (below.length === 0) throw nodeError("ENOENT", path);
      const names = [...new Set(below.map((rest) => rest.split("/")[0] ?? ""))].toSorted();
      return names.map((name) => ({ name, isFolder: below.some((rest) => rest.startsWith(`${name}/`)) }));
    },
    async kindOf(path) {
      if (contents.has(absolute(path))) return "file";
      return inside(absolute(path)).length > 0 ? "folder" : "none";
    },
  };
}

/** An error as node:fs throws it. */
export function nodeError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
