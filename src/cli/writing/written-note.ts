import type { CommandContext } from "../command.ts";
import { printable } from "../terminal/printable.ts";

/** Says on stderr where tables went, and pages to look at. */
export function noteWritten(context: CommandContext, folders: readonly string[], pages: readonly string[] = []): void {
  const lines = [
    ...folders.map((folder) => `tables written to ${printable(folder)}/\n`),
    ...pages.map((page) => `page written to ${printable(page)}\n`),
  ];
  context.note(`\n${lines.join("")}`);
}
