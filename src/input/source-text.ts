import type { SourcePosition } from "../errors.ts";

/** A text cut into lines, so that an offset can be told as line and column. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Offset at which each line begins. */
  readonly lineStarts: readonly number[];
}

/** Finds the lines of a text; a line ends with LF or CRLF. */
export function sourceText(file: string, text: string): SourceText {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

/** Line, column and line text of the characters from `start` to `end` (both offsets); the underlined part stays on one line. */
export function positionAt(source: SourceText, start: number, end: number): SourcePosition {
  const { file, text, lineStarts } = source;
  const offset = Math.max(0, Math.min(start, text.length));
  const line = countAtOrBefore(lineStarts, offset);
  const lineStart = lineStarts[line - 1] ?? 0;
  const nextLine = text.indexOf("\n", lineStart);
  const lineText = text.slice(lineStart, nextLine < 0 ? text.length : nextLine).replace(/\r$/, "");
  const column = Math.min(offset - lineStart, lineText.length) + 1;
  const length = Math.max(1, Math.min(end - offset, lineText.length - column + 1));
  // A line of thousands of characters (a file that isn't what it should be) would bury the message.
  return { file, line, column, length, ...(lineText.length > longestShown ? {} : { text: lineText }) };
}

const longestShown = 400;

/** How many of the ascending numbers are at most `limit`. */
function countAtOrBefore(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? NaN) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
