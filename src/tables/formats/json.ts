import { cellValue } from "../cell-text.ts";
import type { Table } from "../table.ts";
import type { TableFormat } from "./table-format.ts";

/** One row of a table by column name; null where missing. */
export type TableRecord = Readonly<Record<string, number | string | null>>;

/** A table as records, ready for JSON. */
export function tableRecords(table: Table): TableRecord[] {
  return Array.from({ length: table.rows }, (_, row) => recordOf(table, row));
}

/** An array of records, one a line; missing cells are null, instants ISO 8601 in UTC. */
export const jsonFormat: TableFormat = {
  kind: "json",
  title: "JSON array of records, null where missing",
  *chunks(parts) {
    let before = "[";
    for (const part of parts) {
      for (let row = 0; row < part.rows; row += 1) {
        yield `${before}\n${JSON.stringify(recordOf(part, row))}`;
        before = ",";
      }
    }
    yield before === "[" ? "[]\n" : "\n]\n";
  },
};

function recordOf({ columns }: Table, row: number): TableRecord {
  return Object.fromEntries(columns.map((column) => [column.name, cellValue(column, row)]));
}
