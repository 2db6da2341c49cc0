import { formatInstant } from "../time/instant.ts";
import type { Instant } from "../time/types.ts";
import type { Column } from "./table.ts";

/** A cell as a record holds it: number, text (instants as ISO 8601 UTC), or null where missing. */
export function cellValue(column: Column, row: number): number | string | null {
  if (column.kind === "text") return column.values[row] ?? null;
  const value = column.values[row] ?? NaN;
  if (Number.isNaN(value)) return null;
  return column.kind === "instant" ? formatInstant(value as Instant) : value;
}
