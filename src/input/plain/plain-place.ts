import { type Diagnostic, type SourcePosition, UserError } from "../../errors.ts";
import { pathText } from "../shapes/value-words.ts";
import type { DocumentPath } from "../yaml/yaml-document.ts";

/**
 * The place of a value in plain objects, which have keys and no lines: its path stands for a file until `toldByKeys` tells of it. `row` puts the
 * problems of a list in its order.
 */
export function plainPlace(path: DocumentPath, row = 0): SourcePosition {
  return { file: pathText(path), line: row + 1, column: 1, length: 1 };
}

/** What `read` gives; the problems it throws say where they are by keys (`path`) rather than by file and line. */
export function toldByKeys<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.diagnostics.map(withPath));
  }
}

function withPath({ at, ...diagnostic }: Diagnostic): Diagnostic {
  return at === undefined || at.file === "" ? diagnostic : { ...diagnostic, path: at.file };
}
