import type { CellTable } from "../input/csv/cell-table.ts";
import type { FaultList } from "../input/csv/fault-list.ts";
import type { PriceSeries } from "../market/price-series.ts";
import { readNumbers, requireColumn } from "./columns.ts";
import type { InstrumentEntry } from "./instrument-entry.ts";
import { readObservationTimes } from "./price-times.ts";

/**
 * The prices in a table of times and closes. Instants are strictly ascending; a row without a price stays as NaN. Everything that is wrong,
 * with what the list holds already, is one `UserError`. 300,000 bars take about a quarter of a second, so nothing here makes an object per row.
 */
export function pricesIn(
  table: CellTable,
  { instrument, columns }: Pick<InstrumentEntry, "instrument" | "columns">,
  faults: FaultList,
): PriceSeries {
  const remedy = 'name it under "columns" in the instrument\'s entry';
  const timeNames = columns.time === null ? usualNames[instrument.clock.kind] : [columns.time];
  const timeColumn = requireColumn(table, faults, timeNames, remedy);
  const closeColumn = requireColumn(table, faults, [columns.close], remedy);
  const instants =
    timeColumn === null ? new Float64Array() : readObservationTimes(table, faults, timeColumn, instrument.clock);
  const closes = closeColumn === null ? new Float64Array() : readNumbers(table, faults, closeColumn);
  let priced = 0;
  for (let row = 0; row < closes.length; row++) {
    const close = closes[row] ?? NaN;
    if (close > 0 || (instrument.change === "difference" && !Number.isNaN(close))) priced++;
    else if (closeColumn !== null && close <= 0) {
      const hint =
        "prices are greater than zero; leave the cell empty where there is none, or give a yield or spread `change: difference` in its entry";
      faults.add({ code: "data/not-positive", message: `the close is ${close}`, hint, at: table.at(row, closeColumn) });
    }
  }
  faults.throwIfAny();
  if (priced === 0) {
    const hint = "give at least one close";
    const at = table.at(-1, closeColumn ?? 0);
    faults.add({ code: "data/empty-file", message: `"${table.file}" holds no price`, hint, at });
    faults.throwIfAny();
  }
  return { instrument, instants, closes };
}

/** Header names that say when a price was struck, the surest first. */
const usualNames = { daily: ["date", "timestamp"], bars: ["timestamp", "datetime", "time", "date"] } as const;
