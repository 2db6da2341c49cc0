import type { CrossedLevel, LookBack } from "../../market/look-back/look-back.ts";
import { defineListTable, instantColumn, numberColumn, textColumn } from "../list-table.ts";
import { metalColumn } from "../shared-columns.ts";

/** A crossed round number of a metal. */
export interface LevelRow extends CrossedLevel {
  readonly metal: string;
}

/** The round numbers that each metal crossed in a span. */
export const levelsTable = defineListTable<LevelRow>("levels", "metal x round number", [
  metalColumn((row) => row.metal),
  numberColumn("level", "instrument's unit", "A round number that closes reached or passed.", (row) => row.level),
  textColumn("direction", "up or down, seen from the span's first close.", (row) => row.direction),
  instantColumn("first_at", "When the first close at or beyond it was struck (UTC).", (row) => row.first.at),
  numberColumn("first_close", "instrument's unit", "That close.", (row) => row.first.close),
  textColumn("is_held", "yes where the span's last close is at or beyond it too, else no.", (row) => {
    return row.isHeld ? "yes" : "no";
  }),
]);

/** Rows of the table of levels, metal by metal. */
export function levelRows(metals: readonly LookBack[]): LevelRow[] {
  return metals.flatMap(({ metal, facts }) => (facts?.levels ?? []).map((level) => ({ ...level, metal })));
}
