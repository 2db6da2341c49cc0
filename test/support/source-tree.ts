import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./run-cli.ts";

/** The text of a file of the project. */
export const read = (path: string): string => readFileSync(join(packageFolder, path), "utf8");

/** Paths of the files below a folder whose names end so; none where there is no such folder. */
export function filesIn(folder: string, endings: RegExp): string[] {
  if (!existsSync(join(packageFolder, folder))) return [];
  return (readdirSync(join(packageFolder, folder), { recursive: true }) as string[])
    .filter((name) => endings.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

/** Every source file of the program. */
export const sources: readonly string[] = filesIn("src", /\.ts$/);

/** Module names that a file imports, statically or not. */
export function importsOf(path: string): string[] {
  return [...read(path).matchAll(/(?:^(?:import|export)\b[^;"]*?\bfrom |^import |\bimport\()"([^"\n]+)"/gm)].map(
    ([, name]) => name ?? "",
  );
}
