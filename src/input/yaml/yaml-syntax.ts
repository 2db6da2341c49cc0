import type { Diagnostic } from "../../errors.ts";
import { positionAt, type SourceText } from "../source-text.ts";

/** What a YAML parser says of broken syntax: a code of its own, its words, and the offsets between which it noticed. */
export interface SyntaxComplaint {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

interface Explanation {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

/** Explains each complaint in a user's words, one per mistake: what the parser says twice about one place is said once. */
export function syntaxFaults(source: SourceText, complaints: readonly SyntaxComplaint[]): Diagnostic[] {
  const indented = new Set(complaints.filter(({ code }) => code === "MULTILINE_IMPLICIT_KEY").map(({ pos }) => pos[0]));
  return complaints
    .filter(({ code, pos }) => code !== "BLOCK_AS_IMPLICIT_KEY" || !indented.has(pos[0]))
    .map((complaint) => {
      const { start, end, message, hint } = explain(source, complaint);
      return { code: "scenario/not-yaml", severity: "error", message, hint, at: positionAt(source, start, end) };
    });
}

function explain(source: SourceText, { code, message, pos: [start, end] }: SyntaxComplaint): Explanation {
  const said = source.text.slice(start, end).trim();
  switch (code) {
    case "MULTIPLE_DOCS":
      return of(start, start + 3, 'a second document begins here ("---")', "write one document per file");
    case "TAB_AS_INDENT":
      return of(start, end, "a tab is used for indentation", "indent with spaces");
    case "BLOCK_AS_IMPLICIT_KEY":
      return of(start, end, 'a second ":" stands on this line', "put text that contains a colon in quotes");
    case "MULTILINE_IMPLICIT_KEY": {
      const [from, to] = lineAfter(source.text, start);
      return of(
        from,
        to,
        "this line is indented further than the key above it",
        "begin the keys of one mapping in one column",
      );
    }
    case "TAG_RESOLVE_FAILED":
      return of(
        start,
        end,
        `the tag "${said}" is not supported`,
        "write the value without a tag; text that begins with ! stands in quotes",
      );
    case "BAD_INDENT":
      if (message.includes("end with")) {
        const bracket =
          /\[|\{/.exec(
            message
              .replace(/.*end with a /, "")
              .replace("]", "[")
              .replace("}", "{"),
          )?.[0] ?? "[";
        const opened = source.text.lastIndexOf(bracket, start - 1);
        const close = bracket === "[" ? "]" : "}";
        return of(opened, opened + 1, `this "${bracket}" is never closed`, `close it with "${close}"`);
      }
      break;
    case "MISSING_CHAR":
      if (/closing .?quote/.test(message)) {
        const opened = openingQuote(source.text, end);
        return of(opened, opened + 1, "this quote is never closed", "close it at the end of the text it opens");
      }
      break;
    default:
  }
  const words = message.charAt(0).toLowerCase() + message.slice(1);
  return of(start, end, `not valid YAML: ${words}`, "compare with a complete scenario: `assay init -` prints one");
}

function of(start: number, end: number, message: string, hint: string): Explanation {
  return { start, end, message, hint };
}

/** The written part of the next line that has any. */
function lineAfter(text: string, offset: number): [number, number] {
  const rest = /\n[ \t]*(\S[^\n]*)/.exec(text.slice(offset));
  if (rest === null) return [offset, offset + 1];
  const end = offset + rest.index + rest[0].length;
  return [end - (rest[1]?.length ?? 0), end];
}

/** The last quote that begins a value, before an offset; the offset's own place when there is none. */
function openingQuote(text: string, end: number): number {
  const openings = [...text.slice(0, end).matchAll(/(?<=[:[{,-]\s*)["']/g)];
  return openings.at(-1)?.index ?? Math.max(0, end - 1);
}
