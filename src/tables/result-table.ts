import type { StudyResult } from "../study/result.ts";
import type { Column, ColumnFacts, Table } from "./table.ts";

/** A column of a result table: what it means, and where its value is found in a row's source. */
export type ColumnRule<Row> = ColumnFacts &
  (
    | { readonly kind: "number"; value(row: Row): number | null }
    | { readonly kind: "text"; value(row: Row): string | null }
    | { readonly kind: "instant"; value(row: Row): number | null }
  );

/** One of the tables a run writes: its dictionary and how it is made from a study's result. */
export interface ResultTable {
  /** File name without its ending. */
  readonly name: string;
  /** What one row stands for. */
  readonly rowMeaning: string;
  readonly facts: readonly ColumnFacts[];
  build(result: StudyResult): Table;
}

interface TableRule<Row> {
  readonly name: string;
  readonly rowMeaning: string;
  readonly columns: readonly ColumnRule<Row>[];
  countRows(result: StudyResult): number;
  /** May hand out the same object again and again; every column reads it before the next row is asked for. */
  rows(result: StudyResult): Iterable<Row>;
}

/** Makes a result table of column rules; rows are read once and numbers go straight into typed arrays. */
export function defineTable<Row>(rule: TableRule<Row>): ResultTable {
  const { name, rowMeaning } = rule;
  const facts = rule.columns.map((column) => ({
    name: column.name,
    unit: column.unit,
    description: column.description,
  }));
  return {
    name,
    rowMeaning,
    facts,
    build(result) {
      const rows = rule.countRows(result);
      const fillers = rule.columns.map((column, index) => columnFiller(column, facts[index] ?? column, rows));
      let at = 0;
      for (const row of rule.rows(result)) {
        for (const filler of fillers) filler.fill(at, row);
        at += 1;
      }
      return { name, rowMeaning, rows, columns: fillers.map((filler) => filler.column) };
    },
  };
}

interface Filler<Row> {
  readonly column: Column;
  fill(at: number, row: Row): void;
}

function columnFiller<Row>(rule: ColumnRule<Row>, facts: ColumnFacts, rows: number): Filler<Row> {
  if (rule.kind === "text") {
    const values = Array.from<string | null>({ length: rows }).fill(null);
    return {
      column: { ...facts, kind: "text", values },
      fill: (at, row) => {
        values[at] = rule.value(row);
      },
    };
  }
  const values = new Float64Array(rows);
  return {
    column: { ...facts, kind: rule.kind, values },
    fill: (at, row) => {
      values[at] = rule.value(row) ?? NaN;
    },
  };
}
