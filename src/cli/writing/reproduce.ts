import type { CommandContext } from "../command.ts";
import { nearPath } from "../terminal/diagnostics.ts";

/** The command line that runs scenarios again from the same folder, as a shell reads it. */
export function reproduceCommand(command: string, paths: readonly string[], { io, loading }: CommandContext): string {
  const [, ...data] = loading.dataFolders;
  const words = [...paths.map((path) => nearPath(path, io.cwd)), ...data.flatMap((folder) => ["--data", folder])];
  return ["assay", command, ...words.map(shellWord)].join(" ");
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
