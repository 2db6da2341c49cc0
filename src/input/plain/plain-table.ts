import type { CellTable } from "../csv/cell-table.ts";
import { pathText } from "../shapes/value-words.ts";
import type { DocumentPath } from "../yaml/yaml-document.ts";
import { plainPlace } from "./plain-place.ts";

/** One column of a table made of plain values: its name, its cells as a file would hold them, and where the cell of a row comes from. */
export interface PlainColumn {
  readonly name: string;
  readonly cells: readonly string[];
  readonly pathOf: (row: number) => DocumentPath;
}

/** Plain values as a table of cells, so that they go through what a file goes through. `path` is the key that holds them. */
export function plainTable(path: DocumentPath, columns: readonly PlainColumn[]): CellTable {
  return {
    file: pathText(path),
    header: columns.map(({ name }) => name),
    rowCount: columns[0]?.cells.length ?? 0,
    column: (column) => columns[column]?.cells ?? [],
    at: (row, column) => plainPlace(row < 0 ? path : (columns[column]?.pathOf(row) ?? path), row),
    rowName: (row) => pathText(columns[0]?.pathOf(row) ?? path),
  };
}

/** A value as the cell of a file: empty for what is missing (null, undefined, NaN); numbers so that they read back to themselves. */
export function cellOf(value: unknown): string {
  return value === null || value === undefined || Number.isNaN(value) ? "" : String(value).trim();
}
