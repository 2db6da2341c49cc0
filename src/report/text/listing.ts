import { oneLine, wrapText } from "../words/text-width.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell, tableBlocks, type TextColumn } from "./layout/table.ts";
import { titleLines } from "./layout/title-lines.ts";

/** Something `assay list` prints: a titled table for people, and the same as records for programs. */
export interface Listing {
  /** Its key in `--json`. */
  readonly name: string;
  readonly title: string;
  /** A sentence under the title; empty when the title says enough. */
  readonly note: string;
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
  /** A sentence under each row; absent where the rows say enough. */
  readonly under?: readonly string[];
  readonly records: readonly object[];
}

/** Columns that end in one of prose, which is broken into lines where the others stay whole. */
export function proseColumns(...titles: readonly string[]): readonly TextColumn[] {
  return titles.map((title, index) =>
    index < titles.length - 1 ? { title, align: "left" } : { title, align: "left", least: 20, wrap: true },
  );
}

/** Lists one below the other, each an aligned table no wider than the style's width. */
export function renderListings(listings: readonly Listing[], style: TextStyle): string {
  return listings
    .map(({ title, note, columns, rows, under = [] }) => {
      const cells = rows.map((row) => row.map((text) => cell(oneLine(text))));
      const [header = [], ...blocks] = tableBlocks(columns, cells, style);
      const body = blocks.flatMap((block, index) => [...block, ...underLines(under[index] ?? "", style)]);
      const said = wrapText(note, style.width, "  ", "  ").map((line) => paint(style, "dim", line));
      const lines = [...titleLines(title, style), ...said, ...header, ...body];
      return `${[...lines, ...(blocks.length === 0 ? ["  none"] : [])].join("\n")}\n`;
    })
    .join("\n");
}

function underLines(text: string, style: TextStyle): string[] {
  return wrapText(oneLine(text), style.width, "    ", "    ").map((line) => paint(style, "dim", line));
}
