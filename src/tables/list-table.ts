import type { Column, ColumnFacts, Table } from "./table.ts";

/** A column of a table made of a plain list: what it means, and its value for an item. */
export type ListColumn<Item> = ColumnFacts &
  (
    | { readonly kind: "text"; value(item: Item): string | null }
    | { readonly kind: "number"; value(item: Item): number }
  );

/** A table that is not made from one study's result: its dictionary and how it is made from a list. */
export interface ListTable<Item> {
  /** File name without its ending. */
  readonly name: string;
  /** What one row stands for. */
  readonly rowMeaning: string;
  readonly facts: readonly ColumnFacts[];
  build(items: readonly Item[]): Table;
}

/** Makes a table of column rules, a row an item. */
export function defineListTable<Item>(
  name: string,
  rowMeaning: string,
  columns: readonly ListColumn<Item>[],
): ListTable<Item> {
  const facts = columns.map(({ name: column, unit, description }) => ({ name: column, unit, description }));
  return {
    name,
    rowMeaning,
    facts,
    build: (items) => ({
      name,
      rowMeaning,
      rows: items.length,
      columns: columns.map((column, index): Column => {
        const shown = facts[index] ?? column;
        return column.kind === "text"
          ? { ...shown, kind: "text", values: items.map((item) => column.value(item)) }
          : { ...shown, kind: "number", values: Float64Array.from(items, (item) => column.value(item)) };
      }),
    }),
  };
}
