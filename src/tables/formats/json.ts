import { cellValue } from "../cell-text.ts";
import type { Table } from "../table.ts";

/** One row of a table by column name; null where missing. */
export type TableRecord = Readonly<Record<string, number | string | null>>;

/** A table as records, ready for JSON. */
export function tableRecords(table: Table): TableRecord[] {
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(table.columns.map((column) => [column.name, cellValue(column, row)])),
  );
}
