import { UserError } from "../errors.ts";
import type { CommandContext, GlobalOptions } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import type { CliIo } from "./io.ts";
import { parseRequest } from "./parse.ts";
import { Interrupted } from "./interrupted.ts";
import { streamStyle } from "./stream-style.ts";

/**
 * Runs the program and gives its exit code. The only place where errors end: a `UserError` is shown as problems with their places
 * (exit 2), anything else is our bug and keeps its stack (exit 70).
 */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    return await runRequest(argv, io);
  } catch (error) {
    if (error instanceof UserError) return await showProblems(error, argv, io);
    if (error instanceof Interrupted) {
      io.stderr.write(`interrupted: ${error.isWritten ? "all tables are written" : "nothing is written"}\n`);
      return error.signal === "SIGINT" ? exitCodes.interrupted : exitCodes.terminated;
    }
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr.write(`${details}\n\nthis is a bug in assay, please report it\n`);
    return exitCodes.bug;
  }
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
    printJson: (data) => io.stdout.write(`${JSON.stringify(data, null, 2)}\n`),
    note: (text) => {
      if (!options.quiet) io.stderr.write(text);
    },
  };
}

async function showProblems({ diagnostics }: UserError, argv: readonly string[], io: CliIo): Promise<number> {
  const { diagnosticRecords, renderDiagnostics } = await import("./diagnostics.ts");
  if (argv.includes("--json")) {
    io.stdout.write(`${JSON.stringify({ diagnostics: diagnosticRecords(diagnostics, io.cwd) }, null, 2)}\n`);
  } else {
    const style = streamStyle(io.stderr, io.env, argv.includes("--no-color"));
    io.stderr.write(renderDiagnostics(diagnostics, io.cwd, style));
  }
  return exitCodes.wrongInput;
}
