import { formatInstant } from "../../time/instant.ts";
import type { Instant } from "../../time/types.ts";
import type { Column } from "../table.ts";
import type { TableFormat } from "./table-format.ts";

const significantDigits = 6;

/** A GitHub table for notes: numbers to six significant digits and to the right, missing cells empty, every text as it reads. */
export const markdownFormat: TableFormat = {
  kind: "md",
  title: "GitHub Markdown table for notes, numbers to six significant digits",
  *chunks(parts) {
    let isFirst = true;
    for (const { columns, rows } of parts) {
      if (isFirst) {
        yield line(columns.map(({ name }) => markdownText(name)));
        yield line(columns.map(({ kind }) => (kind === "number" ? "---:" : "---")));
      }
      isFirst = false;
      for (let row = 0; row < rows; row += 1) yield line(columns.map((column) => cellText(column, row)));
    }
  },
};

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

function cellText(column: Column, row: number): string {
  if (column.kind === "text") return markdownText(column.values[row] ?? "");
  const value = column.values[row] ?? NaN;
  if (Number.isNaN(value)) return "";
  if (column.kind === "instant") return formatInstant(value as Instant);
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(significantDigits)));
}

// Only an underscore at the edge of a word can begin or end emphasis, so csect_t stays readable.
const markup = /[\\`*~|<>&[\]$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
// Addresses become links by themselves (GitHub Flavored Markdown, 6.9).
const linked = /(?<=\b(?:https?|ftp|mailto|xmpp)):|(?<=\bwww)\.|@(?=[\w-]*\.)/gi;
const lineBreaks = /[\p{Cc}\u2028\u2029]+/gu;

/** A text that Markdown shows as it is: signs of markup escaped, nothing linked, on one line. */
export function markdownText(text: string): string {
  return text
    .replaceAll(lineBreaks, " ")
    .replaceAll(markup, String.raw`\$&`)
    .replaceAll(linked, String.raw`\$&`)
    .trim();
}
