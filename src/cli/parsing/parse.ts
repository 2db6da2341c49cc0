import yargs, { type Argv } from "yargs";
import { userError } from "../../errors.ts";
import type { Command, GlobalOptions } from "../command.ts";
import { commands } from "../commands/index.ts";
import { checkArguments } from "../options/arguments.ts";
import { asWritten, forYargs, splitAtDashes } from "../options/command-words.ts";

/** What the command line asks for. */
export type Request =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "version" }
  | { readonly kind: "command"; readonly command: Command; readonly args: unknown; readonly options: GlobalOptions };

/** Reads the command line; throws a `UserError` (cli/usage) that names the nearest command or option. */
export async function parseRequest(argv: readonly string[], width: number): Promise<Request> {
  const words = splitAtDashes(argv).options;
  // Asked of any command, whatever else that command needs.
  if (words.includes("--version")) return { kind: "version" };
  refuseValuesOfFlags(words);
  let request: { readonly command: Command; readonly args: Readonly<Record<string, unknown>> } | null = null;
  const parser = yargs()
    .scriptName("assay")
    .locale("en")
    .usage("$0 <command>\n\nMeasures what metal prices do when macro news arrives.")
    .parserConfiguration({ "boolean-negation": false })
    .options({
      data: {
        type: "string",
        array: true,
        nargs: 1,
        requiresArg: true,
        default: [],
        defaultDescription: "none",
        describe: "Extra data folder, on top of the shipped one; may be repeated",
      },
      json: { type: "boolean", default: false, describe: "Print data for programs" },
      quiet: { type: "boolean", default: false, describe: "Say nothing on stderr but problems" },
      "no-color": { type: "boolean", default: false, describe: "Plain text (NO_COLOR works too)" },
    })
    .version(false)
    .option("version", { type: "boolean", default: false, describe: "Print the version" })
    .help()
    .alias("help", "h")
    .group(["data", "json", "quiet", "no-color", "help", "version"], "Options for every command:")
    .strictCommands()
    .strictOptions()
    .showHelpOnFail(false)
    .exitProcess(false)
    .wrap(width)
    .epilogue(
      "assay COMMAND --help explains a command. Exit codes: 0 fine, 1 problems found, 2 wrong input, 70 our bug, 130 interrupted.",
    );
  for (const command of commands) {
    parser.command(
      command.usage,
      command.describe,
      (own: Argv) => command.options(own.example(command.examples.map(([line, purpose]) => [`$0 ${line}`, purpose]))),
      (args) => {
        request = { command, args };
      },
    );
  }
  let output = "";
  let failure: string | null = null;
  const parsed = await parser.parseAsync(forYargs(argv), {}, (error, _, text) => {
    if (error) failure = error.message;
    else output = text;
  });
  if (failure !== null) {
    const { usageError } = await import("./usage-error.ts");
    throw usageError(asWritten(failure), words, commands, optionNames);
  }
  if (output !== "") return { kind: "text", text: `${output}\n` };
  if (parsed.version) return { kind: "version" };
  const chosen = request as { command: Command; args: Record<string, unknown> } | null;
  if (chosen === null) return { kind: "text", text: `${await parser.getHelp()}\n` };
  const args = checkArguments(chosen.args);
  return { kind: "command", command: chosen.command, args, options: args as unknown as GlobalOptions };
}

const globalFlags = ["json", "quiet", "no-color", "help", "version"];

/** yargs takes any value of a flag for "no"; only true and false are meant. */
function refuseValuesOfFlags(words: readonly string[]): void {
  for (const word of words) {
    const [, flag = "", value] = /^--([\w-]+)=(.*)$/s.exec(word) ?? [];
    if (value === undefined || value === "true" || value === "false") continue;
    if ([...globalFlags, ...commands.flatMap(flagsOf)].includes(flag)) {
      throw userError("cli/usage", `--${flag} is a switch and takes no value, here "${value}"`, {
        hint: `write \`--${flag}\`, or leave it out`,
      });
    }
  }
}

function flagsOf(command: Command): readonly string[] {
  return (command.options(yargs()) as unknown as { getOptions(): { boolean: string[] } }).getOptions().boolean;
}

function optionNames(command: Command | undefined): string[] {
  // yargs knows a command's own options only once the command is built, so it is built on a parser of its own.
  const own = command?.options(yargs()) as unknown as { getOptions(): { key: object } } | undefined;
  const positional: readonly string[] = command?.usage.match(/\w+(?=[\].>])/g) ?? [];
  const names = Object.keys(own?.getOptions().key ?? {}).filter((name) => !positional.includes(name));
  return [...new Set([...names, "data", ...globalFlags])].map((name) => `--${name}`);
}
