import { userError } from "../../errors.ts";

/** What --threads says, 1 to 99; `cores` when nothing was said. Throws a `UserError` (cli/usage) for anything else. */
export function parseThreads(text: string | undefined, cores: number): number {
  if (text === undefined) return cores;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw userError("cli/usage", `"${text}" is not a number of threads`, { hint: "write a number from 1 to 99" });
}
