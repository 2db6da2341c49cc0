import type { Column, ColumnFacts, InstantRule, NumberRule, Table, TextRule } from "./table.ts";

/** A column of a table made of a plain list. */
export type ListColumn<Item> = TextRule<Item> | NumberRule<Item> | InstantRule<Item>;

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
          : { ...shown, kind: column.kind, values: Float64Array.from(items, (item) => column.value(item) ?? NaN) };
      }),
    }),
  };
}

/** A column of words, in short. */
export function textColumn<Item>(
  name: string,
  description: string,
  value: (item: Item) => string | null,
): TextRule<Item> {
  return { name, unit: "text", description, kind: "text", value };
}

/** A column of numbers, in short. */
export function numberColumn<Item>(
  name: string,
  unit: string,
  description: string,
  value: (item: Item) => number | null,
): NumberRule<Item> {
  return { name, unit, description, kind: "number", value };
}

/** A column of instants, in short. */
export function instantColumn<Item>(
  name: string,
  description: string,
  value: (item: Item) => number | null,
): InstantRule<Item> {
  return { name, unit: "instant", description, kind: "instant", value };
}
