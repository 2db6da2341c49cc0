import type { Table } from "../table.ts";
import { csvChunks } from "./csv.ts";
import { jsonChunks } from "./json.ts";

/** A way to write a table to a file. */
export interface TableFormat {
  readonly kind: string;
  readonly extension: string;
  render(table: Table): Iterable<string>;
}

/** The formats a table can be written in. */
export const tableFormats = [
  { kind: "csv", extension: ".csv", render: csvChunks },
  { kind: "json", extension: ".json", render: jsonChunks },
] as const satisfies readonly TableFormat[];
