import type { CommandContext } from "./command.ts";
import { printable } from "./printable.ts";

/** Says on stderr where tables went. */
export function noteWritten(context: CommandContext, folders: readonly string[]): void {
  context.note(`\n${folders.map((folder) => `tables written to ${printable(folder)}/\n`).join("")}`);
}
