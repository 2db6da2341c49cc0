import type { CellTable } from "../input/csv/cell-table.ts";
import type { FaultList } from "../input/csv/fault-list.ts";
import { didYouMean } from "../input/did-you-mean.ts";
import { parseNumberColumn } from "../input/number-text.ts";

/** Index of the first of these header names that a table has, upper or lower case; null when it has none. */
export function findColumn(table: CellTable, names: readonly string[]): number | null {
  const header = table.header.map((name) => name.toLowerCase());
  const found = names.map((name) => header.indexOf(name.toLowerCase())).find((index) => index >= 0);
  return found ?? null;
}

/** As `findColumn`, reporting a missing column with what the header has instead. */
export function requireColumn(
  table: CellTable,
  faults: FaultList,
  names: readonly string[],
  remedy = "",
): number | null {
  const column = findColumn(table, names);
  if (column !== null) return column;
  const nearest = names.map((name) => didYouMean(name, table.header)).find((name) => name !== null);
  const has = `the header has ${table.header.map((name) => `"${name}"`).join(", ")}`;
  faults.add({
    code: "data/missing-column",
    message: `there is no column ${names.map((name) => `"${name}"`).join(" or ")}`,
    hint: [has, nearest === undefined ? "" : `is "${nearest}" meant?`, remedy].filter((part) => part !== "").join("; "),
    at: table.at(-1, 0),
  });
  return null;
}

/** The numbers of a column, reporting the cells that are none. */
export function readNumbers(table: CellTable, faults: FaultList, column: number): Float64Array {
  const numbers = parseNumberColumn(table.column(column));
  for (const { row, code, message, hint } of numbers.faults) {
    faults.add({ code, message, hint, at: table.at(row, column) });
  }
  return numbers.values;
}
