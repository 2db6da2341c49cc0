import type { CellResult } from "../study/inference/index.ts";
import type { StudyResult } from "../study/result/index.ts";
import { joinParts } from "./join-parts.ts";
import type { Column, ColumnFacts, InstantRule, NumberRule, Table, TextRule } from "./table.ts";

/** A column of a result table: what it means, and where its value is found in a row's source. */
export type ColumnRule<Row> =
  | TextRule<Row>
  | NumberRule<Row>
  | InstantRule<Row>
  /** A column that the study already holds, cell by cell and in the order of the rows, is shown rather than copied. */
  | (ColumnFacts & { readonly kind: "number" | "instant"; ofCell(cell: CellResult): Float64Array });

/** One of the tables a run writes: its dictionary and how it is made from a study's result. */
export interface ResultTable {
  /** File name without its ending. */
  readonly name: string;
  /** What one row stands for. */
  readonly rowMeaning: string;
  readonly facts: readonly ColumnFacts[];
  build(result: StudyResult): Table;
  /** The same rows in the same order, a group and metal at a time, for writing what is too large to hold at once. */
  parts(result: StudyResult): Iterable<Table>;
}

interface TableRule<Row> {
  readonly name: string;
  readonly rowMeaning: string;
  readonly columns: readonly ColumnRule<Row>[];
  countRows(result: StudyResult): number;
  /** Whether rows come from the result's cells, cell by cell; a table that doesn't is one part. */
  readonly isByCell: boolean;
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
  const buildPart = (result: StudyResult): Table => {
    const rows = rule.countRows(result);
    const columns = rule.columns.map((column, index) => startColumn(column, facts[index] ?? column, rows, result));
    const fillers = columns.flatMap(({ fill }) => fill ?? []);
    let at = 0;
    for (const row of rule.rows(result)) {
      for (const fill of fillers) fill(at, row);
      at += 1;
    }
    return { name, rowMeaning, rows, columns: columns.map(({ column }) => column) };
  };
  function* parts(result: StudyResult): Generator<Table> {
    if (!rule.isByCell || result.cells.length === 0) yield buildPart(result);
    else for (const cell of result.cells) yield buildPart({ ...result, cells: [cell] });
  }
  return { name, rowMeaning, facts, parts, build: (result) => joinParts([...parts(result)]) };
}

interface StartedColumn<Row> {
  readonly column: Column;
  /** Null for a column that is there already. */
  readonly fill: ((at: number, row: Row) => void) | null;
}

function startColumn<Row>(
  rule: ColumnRule<Row>,
  facts: ColumnFacts,
  rows: number,
  { cells }: StudyResult,
): StartedColumn<Row> {
  if (rule.kind === "text") {
    const values: (string | null)[] = [];
    const fill = (at: number, row: Row) => {
      values[at] = rule.value(row);
    };
    return { column: { ...facts, kind: "text", values }, fill };
  }
  if ("ofCell" in rule) {
    const [cell] = cells;
    const values = cell === undefined ? new Float64Array() : rule.ofCell(cell);
    return { column: { ...facts, kind: rule.kind, values }, fill: null };
  }
  const values = new Float64Array(rows);
  const fill = (at: number, row: Row) => {
    values[at] = rule.value(row) ?? NaN;
  };
  return { column: { ...facts, kind: rule.kind, values }, fill };
}
