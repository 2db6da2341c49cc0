import type { Argv } from "yargs";
import { userError } from "../../errors.ts";

/** The metals that a command is about. */
export function metalsOption<Arguments>(parser: Argv<Arguments>) {
  return parser.option("metals", {
    type: "string",
    array: true,
    nargs: 1,
    requiresArg: true,
    describe: "Metals (or other series with prices), separated by commas",
    defaultDescription: "every metal",
  });
}

/** The names that --metals gives; null when it was not given. Throws a `UserError` (cli/usage) when it names none. */
export function parseMetals(written: readonly string[] | undefined): readonly string[] | null {
  if (written === undefined) return null;
  const names = written.flatMap((part) => part.split(",")).map((name) => name.trim());
  const given = names.filter((name) => name !== "");
  if (given.length > 0) return given;
  throw userError("cli/usage", "--metals names no metal", { hint: "write `--metals gold,silver`, or leave it out" });
}
