import { paint, type TextStyle } from "./text-style.ts";
import { cell, type TextColumn, textTable } from "./text-table.ts";
import { clip, oneLine, wrapText } from "./text-width.ts";

/** Something `assay list` prints: a titled table for people, and the same as records for programs. */
export interface Listing {
  /** Its key in `--json`. */
  readonly name: string;
  readonly title: string;
  /** A sentence under the title; empty when the title says enough. */
  readonly note: string;
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly records: readonly object[];
}

/** Lists one below the other, each an aligned table no wider than the style's width. */
export function renderListings(listings: readonly Listing[], style: TextStyle): string {
  return listings
    .map(({ title, note, columns, rows }) => {
      const cells = rows.map((row) => row.map((text) => cell(oneLine(text))));
      const body = cells.length === 0 ? ["  none"] : textTable(columns, cells, style);
      const said = wrapText(note, style.width, "  ", "  ").map((line) => paint(style, "dim", line));
      return `${[paint(style, "bold", clip(title, style.width)), ...said, ...body].join("\n")}\n`;
    })
    .join("\n");
}
