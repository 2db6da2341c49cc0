import { type Diagnostic, UserError } from "../../src/errors.ts";

/** Everything that a call reports about the user's input; empty when it reports nothing. */
export function diagnosticsOf(call: () => unknown): readonly Diagnostic[] {
  try {
    call();
  } catch (error) {
    if (error instanceof UserError) return error.diagnostics;
    throw error;
  }
  return [];
}

/** As `diagnosticsOf`, for reading that takes its time. */
export async function diagnosticsOfReading(reading: Promise<unknown>): Promise<readonly Diagnostic[]> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof UserError) return error.diagnostics;
    throw error;
  }
  return [];
}

/** `code line:column message`, the parts that a test table can read at a glance. */
export function briefly(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, at, message }) => `${code} ${at ? `${at.line}:${at.column}` : "-"} ${message}`);
}
