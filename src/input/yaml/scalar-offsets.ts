/** How a YAML text stands in its file. */
export type ScalarStyle = "plain" | "single" | "double" | "block";

/**
 * For each character of a YAML text, and for its end, the offset in the file at which it is written: quotes, escapes, indentation and
 * folded lines are stepped over. `start` is the offset at which the scalar begins, with its quote or block sign. Exact for plain and
 * quoted text; in a block whose lines are folded together, within the line.
 */
export function scalarOffsets(source: string, start: number, style: ScalarStyle, value: string): readonly number[] {
  const offsets: number[] = [];
  let at = style === "block" ? firstLineOfBlock(source, start) : style === "plain" ? start : start + 1;
  for (const sign of value.split("")) {
    if (style === "double") at = skipContinuation(source, at);
    const length = lengthOf(source, at, style, sign);
    offsets.push(at);
    at += length;
  }
  return [...offsets, at];
}

/** How many characters of the file stand for one of the text. */
function lengthOf(source: string, at: number, style: ScalarStyle, sign: string): number {
  // A line break and the indentation after it read as one space or line break.
  if (/\s/.test(sign)) {
    const folded = /^[ \t]*\r?\n\s*/.exec(source.slice(at, at + longestFold))?.[0].length ?? 0;
    if (folded > 0) return folded;
  }
  if (style === "single" && source.startsWith("''", at)) return 2;
  if (style === "double" && source[at] === "\\") return escapeLengths[source[at + 1] ?? ""] ?? 2;
  return 1;
}

const longestFold = 1_000;
const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/** A backslash at the end of a line joins the lines. */
function skipContinuation(source: string, at: number): number {
  return at + (/^\\\r?\n[ \t]*/.exec(source.slice(at, at + longestFold))?.[0].length ?? 0);
}

function firstLineOfBlock(source: string, start: number): number {
  const header = /^[^\n]*\n\s*/.exec(source.slice(start))?.[0].length ?? 0;
  return start + header;
}
