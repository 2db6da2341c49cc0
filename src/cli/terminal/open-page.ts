import { resolve } from "node:path";
import type { CommandContext } from "../command.ts";
import { printable } from "./printable.ts";

/** Opens a page in the user's browser; says so where it cannot, and does nothing under --quiet or on a CI machine, where nobody looks. */
export async function openPage(path: string, context: CommandContext): Promise<void> {
  const { io } = context;
  const ci = io.env["CI"] ?? "";
  if (context.isQuiet) return;
  if (ci !== "" && ci !== "false" && ci !== "0") {
    context.note("not opened: CI is set, so nobody is looking\n");
    return;
  }
  try {
    await io.openFile(resolve(io.cwd, path));
  } catch {
    context.note(`no browser could be opened; the page is ${printable(path)}\n`);
  }
}
