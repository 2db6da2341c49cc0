import type { SourcePosition } from "../../errors.ts";

/** Columns of text with names, and where each cell was written. */
export interface CellTable {
  /** What the table is called where a problem is told of: a path, or the key that holds it. */
  readonly file: string;
  readonly header: readonly string[];
  readonly rowCount: number;
  /** All cells of a column, in the order of the rows. */
  column(column: number): readonly string[];
  /** Where a cell stands; row -1 is the header. */
  at(row: number, column: number): SourcePosition;
  /** What a row is called in a message: `line 7`. */
  rowName(row: number): string;
}
