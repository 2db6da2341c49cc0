import type { Argv } from "yargs";
import type { LoadOptions } from "../pipeline/types.ts";
import type { TextStyle } from "../report/text/layout/style.ts";
import type { CliIo } from "./io.ts";
import type { Progress } from "./terminal/progress.ts";

/** Options that every command understands. */
export interface GlobalOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly "no-color": boolean;
  readonly data: readonly string[];
}

/** What a command works with, besides its own arguments. */
export interface CommandContext {
  readonly io: CliIo;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  /** How to draw on stdout. */
  readonly style: TextStyle;
  readonly loading: LoadOptions;
  /** Writes an answer or a table to stdout. */
  print(text: string): void;
  /** Writes data to stdout as JSON. */
  printJson(data: unknown): void;
  /** Writes a remark to stderr, unless --quiet. */
  note(text: string): void;
  /** A new progress line on stderr; silent with --quiet and where nobody watches. */
  progress(): Progress;
}

/** A command of the program. Loads what its work needs when it runs, so that `assay --help` stays quick. */
export interface Command<Arguments = unknown> {
  /** Name and positional arguments, as yargs writes them: `run <scenarios..>`. */
  readonly usage: string;
  readonly describe: string;
  readonly examples: readonly (readonly [command: string, description: string])[];
  options(parser: Argv): Argv<Arguments>;
  /** Does the work; the exit code. */
  run(args: Arguments, context: CommandContext): Promise<number>;
}

/** Checks a command's arguments against its options, and hides them so that all commands fit one registry. */
export function defineCommand<Arguments>(command: Command<Arguments>): Command {
  return command as Command;
}
