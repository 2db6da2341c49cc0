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
    .parserConfiguration({ "boolean-negation": false, "duplicate-arguments-array": false })
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
    .recommendCommands()
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
  const [problem = "", ...more] = message.split("\n").filter((line) => line.trim() !== "");
  const unknown = /^Unknown arguments?: (.*)$/.exec(problem)?.[1]?.split(", ") ?? [];
  const command = commands.find(({ usage }) => argv.includes(nameOf(usage)));
  const nearest = await Promise.all(unknown.map((word) => nearestOption(word, command)));
  const guesses = [...more, ...nearest.filter((guess) => guess !== null)];
  const help = `\`assay ${command === undefined ? "" : `${nameOf(command.usage)} `}--help\` lists what there is`;
  const text = problem.charAt(0).toLowerCase() + problem.slice(1);
  return userError("cli/usage", text, {
    hint: [...guesses.map((guess) => guess.charAt(0).toLowerCase() + guess.slice(1)), help].join(" "),
  });
}

async function nearestOption(word: string, command: Command | undefined): Promise<string | null> {
  const { didYouMean } = await import("../input/did-you-mean.ts");
  const own = command?.options(yargs()) as unknown as { getOptions(): { key: object } } | undefined;
  const names = ["data", "json", "quiet", "no-color", "help", "version", ...Object.keys(own?.getOptions().key ?? {})];
  const nearest = didYouMean(word, names);
  return nearest === null ? null : `did you mean --${nearest}?`;
}

function nameOf(usage: string): string {
  return usage.split(" ")[0] ?? usage;
}
