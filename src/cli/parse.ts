import yargs, { type Argv } from "yargs";
import { userError } from "../errors.ts";
import type { Command, GlobalOptions } from "./command.ts";
import { commands } from "./commands/index.ts";

/** What the command line asks for. */
export type Request =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "version" }
  | { readonly kind: "command"; readonly command: Command; readonly args: unknown; readonly options: GlobalOptions };

/** Reads the command line; throws a `UserError` (cli/usage) that names the nearest command or option. */
export async function parseRequest(argv: readonly string[], width: number): Promise<Request> {
  let request: Request | null = null;
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
      "assay COMMAND --help explains a command. Exit codes: 0 fine, 1 problems found, 2 wrong input, 70 our bug.",
    );
  for (const command of commands) {
    parser.command(
      command.usage,
      command.describe,
      (own: Argv) => command.options(own.example(command.examples.map(([line, words]) => [`$0 ${line}`, words]))),
      (args) => {
        request = { kind: "command", command, args, options: args as unknown as GlobalOptions };
      },
    );
  }
  let output = "";
  let failure: string | null = null;
  const parsed = await parser.parseAsync([...argv], {}, (error, _, text) => {
    if (error) failure = error.message;
    else output = text;
  });
  if (failure !== null) throw await usageError(failure, argv);
  if (output !== "") return { kind: "text", text: `${output}\n` };
  if (parsed.version) return { kind: "version" };
  return request ?? { kind: "text", text: `${await parser.getHelp()}\n` };
}

async function usageError(message: string, argv: readonly string[]): Promise<Error> {
  const { unknownName } = await import("../input/did-you-mean.ts");
  const command = commands.find(({ usage }) => argv.includes(nameOf(usage)));
  const help = `see \`assay ${command === undefined ? "" : `${nameOf(command.usage)} `}--help\``;
  const [, what, words = ""] = /^Unknown (command|argument)s?: (.*)$/m.exec(message) ?? [];
  if (what !== undefined) {
    const [word = ""] = words.split(", ");
    const isOption = argv.some((part) => part === `--${word}` || part.startsWith(`--${word}=`) || part === `-${word}`);
    const said = isOption
      ? unknownName("option", `--${word}`, optionNames(command))
      : unknownName(
          command === undefined ? "command" : "argument",
          word,
          commands.map(({ usage }) => nameOf(usage)),
        );
    if (isOption || command === undefined)
      return userError("cli/usage", said.message, { hint: `${said.hint}; ${help}` });
    return userError("cli/usage", said.message, { hint: help });
  }
  const [, topic, given, choices = ""] = /Argument: (\S+), Given: "(.*)", Choices: (.*)/.exec(message) ?? [];
  if (topic !== undefined && given !== undefined) {
    const said = unknownName(topic, given, choices.replaceAll('"', "").split(", "));
    return userError("cli/usage", said.message, { hint: said.hint });
  }
  if (message.startsWith("Not enough non-option arguments") && command !== undefined) {
    const [, argument = ""] = command.usage.split(" ");
    return userError("cli/usage", `missing argument ${argument}`, {
      hint: `write \`assay ${command.usage}\` with the path of a scenario; ${help}`,
    });
  }
  const [problem = ""] = message.split("\n");
  return userError("cli/usage", problem.charAt(0).toLowerCase() + problem.slice(1), { hint: help });
}

function optionNames(command: Command | undefined): string[] {
  // yargs knows a command's own options only once the command is built, so it is built on a parser of its own.
  const own = command?.options(yargs()) as unknown as { getOptions(): { key: object } } | undefined;
  const positional: readonly string[] = command?.usage.match(/\w+(?=[\].>])/g) ?? [];
  const names = Object.keys(own?.getOptions().key ?? {}).filter((name) => !positional.includes(name));
  return [...new Set([...names, "data", "json", "quiet", "no-color", "help", "version"])].map((name) => `--${name}`);
}

function nameOf(usage: string): string {
  return usage.split(" ")[0] ?? usage;
}
