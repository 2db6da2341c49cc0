import type { Argv } from "yargs";
import { userError } from "../../errors.ts";
import { asWritten } from "./command-words.ts";

/** The scenario files or folders that a command works on. */
export function scenariosArgument<Arguments>(parser: Argv<Arguments>) {
  return parser.positional("scenarios", {
    type: "string",
    array: true,
    demandOption: true,
    // Else --help would speak of the empty list that yargs begins with.
    default: undefined,
    describe: "Scenario files or folders",
  });
}

/** The folder that tables are written to. */
export function outOption<Arguments>(parser: Argv<Arguments>) {
  return parser.option("out", {
    type: "string",
    requiresArg: true,
    default: "results",
    describe: "Folder for the tables",
    coerce: lastGiven,
  });
}

/** How many threads a large study and placebo draws may take; `parseThreads` reads it. */
export function threadsOption<Arguments>(parser: Argv<Arguments>) {
  return parser.option("threads", {
    type: "string",
    requiresArg: true,
    defaultDescription: "all cores",
    describe: "Threads for large studies and placebo draws; the result is the same for any number",
    coerce: lastGiven,
  });
}

/** Whether a page to look at is written beside the tables. */
export function reportOption<Arguments>(parser: Argv<Arguments>) {
  return parser.option("report", {
    type: "boolean",
    default: false,
    describe: "Also write a page to look at, report.html",
  });
}

/** An option that takes one value may be given again; the last one counts. */
export function lastGiven(value: string | readonly string[]): string {
  return typeof value === "string" ? value : (value.at(-1) ?? "");
}

/** An option that names a date. */
export function dateOption(describe: string) {
  return { type: "string", requiresArg: true, describe, coerce: lastGiven } as const;
}

/** What yargs read, in the user's own words. Throws a `UserError` (cli/usage) when a path names nothing. */
export function checkArguments(args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const written = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, valueAsWritten(value)]));
  for (const option of ["out", "data"]) {
    if (textsOf(written[option]).includes("")) {
      throw userError("cli/usage", `--${option} names no folder`, {
        hint: `write \`--${option} FOLDER\`; "." is the folder you are in`,
      });
    }
  }
  for (const path of [...textsOf(written["scenarios"]), ...textsOf(written["scenario"])]) {
    if (path === "") {
      throw userError("cli/usage", "a scenario's path is empty", {
        hint: 'give the path of a scenario file or folder; "." is the folder you are in',
      });
    }
    if (path === "-") {
      throw userError("cli/usage", '"-" is not a scenario: none is read from the standard input', {
        hint: "give the path of a scenario file or folder, `./-` if that is its name",
      });
    }
  }
  if (written["file"] === "") {
    throw userError("cli/usage", "the file's name is empty", { hint: "name a file, or `-` to print the scenario" });
  }
  return written;
}

function textsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function valueAsWritten(value: unknown): unknown {
  if (typeof value === "string") return asWritten(value);
  return Array.isArray(value) ? value.map(valueAsWritten) : value;
}
