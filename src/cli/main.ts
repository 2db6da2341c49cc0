import { UserError, userError } from "../errors.ts";
import type { CommandContext, GlobalOptions } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import type { CliIo } from "./io.ts";
import { splitAtDashes } from "./options/command-words.ts";
import { parseRequest } from "./parsing/parse.ts";
import { guarded, printableJson } from "./terminal/printable.ts";
import { makeProgress } from "./terminal/progress.ts";
import { isWatched, streamStyle } from "./terminal/stream-style.ts";
import { Interrupted } from "./writing/interrupted.ts";
import { refusalWords } from "./writing/refusals.ts";

/**
 * Runs the program and gives its exit code. The only place where errors end: a `UserError` is shown as problems with their places
 * (exit 2), an interruption in a line, anything else is our bug and keeps its stack (exit 70).
 */
export async function main(argv: readonly string[], machine: CliIo): Promise<number> {
  const io = { ...machine, stdout: guarded(machine.stdout), stderr: guarded(machine.stderr) };
  const { options } = splitAtDashes(argv);
  const code = await runRequest(argv, io).catch((error: unknown) => showError(error, options, io));
  try {
    await io.stdout.finish();
    return code;
  } catch (error) {
    const words = refusalWords(error);
    const hint = "make room, or send the output elsewhere";
    const problem =
      words === null ? error : userError("output/unwritable", `cannot write the answer: ${words}`, { hint });
    // What stdout will not take, only stderr can say, even with --json.
    return showError(problem, withoutJson(options), io);
  }
}

async function showError(error: unknown, options: readonly string[], io: CliIo): Promise<number> {
  if (error instanceof UserError) return showProblems(error, options, io);
  if (error instanceof Interrupted) {
    io.stderr.write(`interrupted: ${error.isWritten ? "all tables are written" : "nothing is written"}\n`);
    return error.signal === "SIGINT" ? exitCodes.interrupted : exitCodes.terminated;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(`${details}\n\nthis is a bug in assay, please report it\n`);
  return exitCodes.bug;
}

function withoutJson(options: readonly string[]): readonly string[] {
  return options.filter((word) => !isJson(word));
}

function isJson(word: string): boolean {
  return word === "--json" || word === "--json=true";
}

async function runRequest(argv: readonly string[], io: CliIo): Promise<number> {
  const request = await parseRequest(argv, streamStyle(io.stdout, io.env, false).width);
  switch (request.kind) {
    case "text": {
      io.stdout.write(request.text);
      return exitCodes.fine;
    }
    case "version": {
      const { readVersion } = await import("./version.ts");
      io.stdout.write(`${await readVersion(io)}\n`);
      return exitCodes.fine;
    }
    case "command": {
      return request.command.run(request.args, makeContext(io, request.options));
    }
  }
}

function makeContext(io: CliIo, options: GlobalOptions): CommandContext {
  return {
    io,
    isJson: options.json,
    isQuiet: options.quiet,
    style: streamStyle(io.stdout, io.env, options["no-color"]),
    loading: { io, dataFolders: [`${io.packageFolder}/data`, ...options.data] },
    print: (text) => io.stdout.write(text),
    printJson: (data) => io.stdout.write(`${printableJson(data)}\n`),
    note: (text) => {
      if (!options.quiet) io.stderr.write(text);
    },
    progress: () => makeProgress(io.stderr, !options.quiet && isWatched(io.stderr, io.env), io.now),
  };
}

async function showProblems({ diagnostics }: UserError, options: readonly string[], io: CliIo): Promise<number> {
  const { diagnosticRecords, renderDiagnostics } = await import("./terminal/diagnostics.ts");
  if (options.some(isJson)) {
    io.stdout.write(`${printableJson({ diagnostics: diagnosticRecords(diagnostics, io.cwd) })}\n`);
  } else {
    const style = streamStyle(io.stderr, io.env, options.includes("--no-color"));
    io.stderr.write(renderDiagnostics(diagnostics, io.cwd, style));
  }
  return exitCodes.wrongInput;
}
