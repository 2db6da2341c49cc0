import { paint, type TextStyle } from "./text-style.ts";
import { cell, type TextColumn, textTable } from "./text-table.ts";
import { clip, oneLine, wrapText } from "./text-width.ts";

/** One value of a list; null where there is none. */
export type ListValue = string | number | null;

/** Something `assay list` prints: a title, and records whose keys are the column titles. */
export interface Listing {
  /** Its key in `--json`. */
  readonly name: string;
  readonly title: string;
  /** A sentence under the title; empty when the title says enough. */
  readonly note: string;
  readonly columns: readonly TextColumn[];
  readonly records: readonly Readonly<Record<string, ListValue>>[];
}

/** Lists one below the other, each an aligned table no wider than the style's width. */
export function renderListings(listings: readonly Listing[], style: TextStyle): string {
  return listings
    .map((listing) => {
      const { columns, records } = listing;
      const rows = records.map((record) => columns.map((column) => cell(valueText(record[column.title]))));
      const body = rows.length === 0 ? ["  none"] : textTable(columns, rows, style);
      const note = wrapText(listing.note, style.width, "  ", "  ").map((line) => paint(style, "dim", line));
      return `${[paint(style, "bold", clip(listing.title, style.width)), ...note, ...body].join("\n")}\n`;
    })
    .join("\n");
}

function valueText(value: ListValue | undefined): string {
  return value === null || value === undefined ? "" : oneLine(String(value));
}
