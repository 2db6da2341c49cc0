import { relative } from "node:path";
import { type DiagnosticCode, diagnosticCodes } from "../../diagnostic-codes.ts";
import type { Diagnostic, SourcePosition } from "../../errors.ts";
import { paint, type TextStyle } from "../../report/text/layout/style.ts";
import { glue, textWidth } from "../../report/words/text-width.ts";
import { printable } from "./printable.ts";
import { wrapWhole } from "./wrap-whole.ts";

/**
 * Problems as a person reads them: `file:line:column: message [code]`, the line with a caret, and what would be right. All but the place and the
 * code is broken at the style's width, in a pipe as well, so that a log says what was seen.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], cwd: string, style: TextStyle): string {
  return diagnostics.map((diagnostic) => `${diagnosticLines(diagnostic, cwd, style).join("\n")}\n`).join("\n");
}

/** The same as data, paths relative to the working folder. */
export function diagnosticRecords(diagnostics: readonly Diagnostic[], cwd: string): object[] {
  return diagnostics.map(({ code, severity, message, hint, at }) => ({
    code,
    severity,
    message,
    hint: hint ?? generalRemedy(code, message),
    file: at === undefined ? null : nearPath(at.file, cwd),
    line: at?.line ?? null,
    column: at?.column ?? null,
    length: at?.length ?? null,
  }));
}

/** A path as seen from the working folder, when it lies inside; else unchanged. */
export function nearPath(path: string, cwd: string): string {
  if (!path.startsWith("/") && !/^[a-z]:/i.test(path)) return path;
  const near = relative(cwd, path);
  return near === "" || near.startsWith("..") ? path : near;
}

function diagnosticLines(diagnostic: Diagnostic, cwd: string, style: TextStyle): string[] {
  const { at, code, severity } = diagnostic;
  // Readers name files by their absolute paths; a person knows them from the working folder.
  const message = printable(diagnostic.message).replaceAll(`"${cwd}/`, '"');
  const hint = diagnostic.hint ?? generalRemedy(code, diagnostic.message);
  const place = at === undefined ? "assay" : `${printable(nearPath(at.file, cwd))}:${at.line}:${at.column}`;
  const word = severity === "warning" ? "warning: " : "";
  return [
    ...headLines(`${place}:`, word + message, `[${code}]`, style),
    ...(at?.text === undefined ? [] : sourceLines(at, at.text, style)),
    ...(hint === null ? [] : wrapWhole(wordsOf(printable(hint)), style.width, "  ", "  ")),
  ];
}

/** The place begins the first line and the code ends the last one, whatever stands between: programs look for them there. */
function headLines(place: string, message: string, code: string, style: TextStyle): string[] {
  // Indented more than a remedy, which may follow at once.
  const lines = wrapWhole([unbroken(place), ...wordsOf(message), code], style.width, "    ");
  return lines.map((line, index) => {
    const from = index === 0 ? place.length : 0;
    const to = index === lines.length - 1 ? line.length - code.length : line.length;
    return paint(style, "bold", line.slice(0, from)) + line.slice(from, to) + paint(style, "dim", line.slice(to));
  });
}

/** The words of a text, with the commands in it left whole. */
function wordsOf(text: string): string[] {
  return keepCommands(text)
    .split(" ")
    .filter((word) => word !== "");
}

function unbroken(text: string): string {
  return text.replaceAll(" ", glue);
}

// "expected a number", "written 2026-01-13", "a name has up to 60 letters" and "such as us-cpi-mom" say what would be right already.
const saysWhatIsRight = /expected |written |has up to |such as /;

/** What is always right for a problem of this kind; null where the message says what would be right here. */
function generalRemedy(code: DiagnosticCode, message: string): string | null {
  return saysWhatIsRight.test(message) ? null : diagnosticCodes[code];
}

/** A command in backticks stays on one line of the usual width, to be copied. */
function keepCommands(text: string): string {
  return text.replaceAll(/`[^`]{1,76}`/g, unbroken);
}

const fewestAround = 12;

function sourceLines({ line, column, length }: SourcePosition, text: string, style: TextStyle): string[] {
  const number = String(line);
  const margin = " ".repeat(number.length);
  const room = Math.max(20, style.width - number.length - 3);
  // One column each, so that the caret stands under what it means.
  const shown = printable(text).trimEnd();
  const start = column - 1;
  const from = shown.length <= room ? 0 : Math.max(0, Math.min(start - fewestAround, shown.length - room + 1));
  const to = from + room - (from > 0 ? 1 : 0);
  const before = (from > 0 ? "…" : "") + shown.slice(from, start);
  const visible = to < shown.length ? `${shown.slice(from, to - 1)}…` : shown.slice(from);
  const marked = shown.slice(start, Math.min(start + length, to));
  const caret = `^${"~".repeat(Math.max(0, textWidth(marked) - 1))}`;
  return [
    paint(style, "dim", `${margin} |`),
    `${paint(style, "dim", `${number} |`)} ${from > 0 ? "…" : ""}${visible}`,
    `${paint(style, "dim", `${margin} |`)} ${" ".repeat(textWidth(before))}${paint(style, "fall", caret)}`,
  ];
}
