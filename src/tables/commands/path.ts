import type { PathStep } from "../../market/look-back/path.ts";
import { defineListTable, instantColumn, numberColumn } from "../list-table.ts";
import { metalColumn } from "../shared-columns.ts";

/** The way of each metal through a span, close by close. */
export const pathTable = defineListTable<PathStep>("path", "metal x close", [
  metalColumn((row) => row.metal),
  instantColumn("observed_at", "When the close was struck (UTC).", (row) => row.at),
  numberColumn("close", "instrument's unit", "The close.", (row) => row.close),
  numberColumn(
    "return",
    "fraction",
    "Log return since the close before; empty for the first and across holes.",
    (row) => {
      return row.return;
    },
  ),
  numberColumn("cumulative_change", "instrument's unit", "close less the span's first close.", (row) => row.gain),
  numberColumn("cumulative_return", "fraction", "Log return since the span's first close.", (row) => row.cumulative),
  numberColumn("from_record", "fraction", "Log return from the highest close of the data so far.", (row) => {
    return row.fromRecord;
  }),
]);
