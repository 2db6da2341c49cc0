import type { Argv } from "yargs";

/** The scenario files or folders that a command works on. */
export function scenariosArgument<Arguments>(parser: Argv<Arguments>) {
  return parser.positional("scenarios", {
    type: "string",
    array: true,
    demandOption: true,
    describe: "Scenario files or folders",
  });
}

/** The folder that tables are written to; of several the last counts. */
export function outOption<Arguments>(parser: Argv<Arguments>) {
  return parser.option("out", {
    type: "string",
    requiresArg: true,
    default: "results",
    describe: "Folder for the tables",
    coerce: (value: string | readonly string[]): string => (typeof value === "string" ? value : (value.at(-1) ?? "")),
  });
}
