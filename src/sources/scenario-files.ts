import { dirname, join, resolve } from "node:path";
import { type Diagnostic, noting, UserError, userError } from "../errors.ts";
import type { ReadIo } from "../input/io.ts";
import { entriesOf, kindAt } from "./file.ts";

// Registries of a data folder may stand beside scenarios; they are not scenarios.
const registries = new Set(["instruments.yaml", "indicators.yaml"]);

const deepest = 16;

/**
 * The scenario files that paths stand for: a file is itself, a folder is every *.yaml and *.yml in it and below, in order of name.
 * A path that isn't there and a folder without scenarios are problems; all are thrown together.
 */
export async function findScenarioFiles(paths: readonly string[], io: ReadIo): Promise<readonly string[]> {
  const problems: Diagnostic[] = [];
  const found: string[] = [];
  const reading = paths.map((path) => noting(problems, filesAt(path, io)));
  for (const files of await Promise.all(reading)) found.push(...(files ?? []));
  if (problems.length > 0) throw new UserError(problems);
  const absolute = found.map((file) => resolve(io.cwd, file));
  return found.filter((_, index) => absolute.indexOf(absolute[index] ?? "") === index);
}

async function filesAt(path: string, io: ReadIo): Promise<readonly string[]> {
  const kind = await kindAt(io, path);
  const files = kind === "folder" ? await filesBelow(path, io) : kind === "file" ? [path] : [];
  if (files.length === 0) throw nothingAt(path, kind);
  return files;
}

/** A path written in a file, as seen from the folder of that file. */
export function besideFile(io: ReadIo, file: string, path: string): string {
  return resolve(folderOf(io, file), path);
}

/** The absolute folder a file stands in. */
export function folderOf(io: ReadIo, file: string): string {
  return dirname(resolve(io.cwd, file));
}

async function filesBelow(folder: string, io: ReadIo, depth = 0): Promise<readonly string[]> {
  // A folder that links back to its parent would never end.
  if (depth > deepest) return [];
  const entries = (await entriesOf(io, folder)).filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
  const files = entries.map(({ name, isFolder }) => {
    const path = join(folder, name);
    if (isFolder) return filesBelow(path, io, depth + 1);
    return /\.ya?ml$/.test(name) && !registries.has(name) ? [path] : [];
  });
  return (await Promise.all(files)).flat();
}

function nothingAt(path: string, kind: "file" | "folder" | "none"): UserError {
  if (kind === "folder") {
    return userError("data/not-found", `the folder "${path}" holds no scenario (*.yaml)`, {
      hint: "write one there with `assay init`, or name another folder",
    });
  }
  return userError("data/not-found", `"${path}" does not exist`, {
    hint: "give the path of a scenario file or folder",
  });
}
