import { invariant } from "../errors.ts";
import type { Column, Table } from "./table.ts";

/** One table of several with the same columns: the rows of each in turn. */
export function joinParts(parts: readonly Table[]): Table {
  const [first] = parts;
  invariant(first !== undefined, "a table has at least one part");
  if (parts.length === 1) return first;
  const rows = parts.reduce((count, part) => count + part.rows, 0);
  const columns = first.columns.map((column, index) => joinColumn(column, parts, index, rows));
  return { ...first, rows, columns };
}

function joinColumn(column: Column, parts: readonly Table[], index: number, rows: number): Column {
  if (column.kind === "text") {
    return { ...column, values: parts.flatMap((part) => part.columns[index]?.values as readonly (string | null)[]) };
  }
  const values = new Float64Array(rows);
  let at = 0;
  for (const part of parts) {
    values.set(part.columns[index]?.values as Float64Array, at);
    at += part.rows;
  }
  return { ...column, values };
}
