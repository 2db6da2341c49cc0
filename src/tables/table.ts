/** One column of a result table. Numbers are NaN where missing; text is null where missing. */
export type Column = ColumnFacts &
  (
    | { readonly kind: "number"; readonly values: Float64Array }
    | { readonly kind: "text"; readonly values: readonly (string | null)[] }
    /** Epoch milliseconds, written as ISO 8601 UTC. */
    | { readonly kind: "instant"; readonly values: Float64Array }
  );

/** What a column means: shown by `assay list tables` and in docs/tables.md. */
export interface ColumnFacts {
  readonly name: string;
  /** "fraction" (a log return), "count", "instant", "text", ...; never percent. */
  readonly unit: string;
  readonly description: string;
}

/** A result table: named columns of equal length, rows in a fixed order. */
export interface Table {
  readonly name: string;
  /** What one row stands for, e.g. "event x tested window". */
  readonly rowMeaning: string;
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** A column of words: what it means, and its value for a row. */
export type TextRule<Row> = ColumnFacts & { readonly kind: "text"; value(row: Row): string | null };

/** A column of numbers: what it means, and its value for a row; null and NaN are missing. */
export type NumberRule<Row> = ColumnFacts & { readonly kind: "number"; value(row: Row): number | null };

/** A column of instants in epoch milliseconds: what it means, and its value for a row; null and NaN are missing. */
export type InstantRule<Row> = ColumnFacts & { readonly kind: "instant"; value(row: Row): number | null };
