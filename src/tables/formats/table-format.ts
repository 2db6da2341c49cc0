import type { Table } from "../table.ts";

/** A way to write a table as text. Adding one is a file here and a line in the registry. */
export interface TableFormat {
  /** What --format calls it, and the ending of its files. */
  readonly kind: string;
  /** What it is, for a person. */
  readonly title: string;
  /** The text of a table that comes in parts with the same columns, in small chunks so that no table is ever held as one text. */
  chunks(parts: Iterable<Table>): Iterable<string>;
}
