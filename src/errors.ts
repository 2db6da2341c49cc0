/**
 * What goes wrong, in three kinds: a `UserError` is something the user can mend (it carries every problem found, each with its
 * place and remedy); a failed `invariant` is a bug of ours; an exclusion (see study/exclusion.ts) is neither, it is a row of data.
 */
import type { DiagnosticCode } from "./diagnostic-codes.ts";

/** A place in a file the user wrote: 1-based line and column, the length to underline, and the text of that line. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text?: string;
}

/** One thing the user should know: lower-case message with the value in quotes, and a hint that says what would be right. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly hint?: string;
  readonly at?: SourcePosition;
  /** Where in plain objects it is, which have no lines: keys and indexes, such as `groups.hotter.release[0]`. */
  readonly path?: string;
}

/** Thrown once per reading step with everything that is wrong with what the user gave us. */
export class UserError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[], options?: ErrorOptions) {
    super(diagnostics.map(messageLine).join("\n"), options);
    this.name = "UserError";
    this.diagnostics = diagnostics;
  }
}

/** Of what a program handed over, nobody else shows the place and the hint. */
function messageLine({ message, path, hint }: Diagnostic): string {
  if (path === undefined) return message;
  const place = message.includes(`"${path}"`) ? "" : `${path}: `;
  return `${place}${message}${hint === undefined ? "" : ` (${hint})`}`;
}

/** Shorthand for the one-problem case: an error diagnostic, not yet thrown. */
export function userError(
  code: DiagnosticCode,
  message: string,
  extra: { hint?: string; at?: SourcePosition; cause?: unknown } = {},
): UserError {
  const { cause, ...rest } = extra;
  return new UserError([{ code, severity: "error", message, ...rest }], cause === undefined ? undefined : { cause });
}

/** Reads and notes the user's mistakes in it, so that the rest can be read too; null when there were any. */
export function noted<Result>(problems: Diagnostic[], read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    return note(problems, error);
  }
}

/** As `noted`, of a reading that takes its time. */
export async function noting<Result>(problems: Diagnostic[], reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading;
  } catch (error) {
    return note(problems, error);
  }
}

function note(problems: Diagnostic[], error: unknown): null {
  if (!(error instanceof UserError)) throw error;
  for (const diagnostic of error.diagnostics) problems.push(diagnostic);
  return null;
}

/** States what our own code guarantees; a failure is our bug and keeps its stack. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}
