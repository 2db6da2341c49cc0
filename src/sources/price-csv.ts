import { parseCsv } from "../input/csv/csv.ts";
import { faultList } from "../input/csv/fault-list.ts";
import type { ReadIo } from "../input/io.ts";
import type { PriceSeries } from "../market/price-series.ts";
import { readNumbers, requireColumn } from "./columns.ts";
import { type FileRecord, readText } from "./file.ts";
import type { InstrumentEntry } from "./instrument-entry.ts";
import { readObservationTimes } from "./price-times.ts";

/**
 * Reads the prices of an instrument. Instants are strictly ascending; a row without a price stays as NaN. Everything that is wrong
 * with the file is one `UserError`. 300,000 bars take about a quarter of a second, so nothing here makes an object per row.
 */
export async function readPriceSeries(
  io: ReadIo,
  entry: InstrumentEntry,
): Promise<{ readonly series: PriceSeries; readonly file: FileRecord }> {
  const { instrument, prices: path, columns } = entry;
  const { text, sha256 } = await readText(io, path, entry.at);
  const table = parseCsv(path, text);
  const faults = faultList(path);
  for (const fault of table.faults) faults.add(fault);
  const remedy = 'name it under "columns" in the instrument\'s entry';
  const timeColumn = requireColumn(table, faults, columns.time === null ? timeNames(entry) : [columns.time], remedy);
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
    faults.add({ code: "data/empty-file", message: `"${path}" holds no price`, hint, at });
    faults.throwIfAny();
  }
  return { series: { instrument, instants, closes }, file: { path, sha256, rows: table.rowCount } };
}

/** Header names that say when a price was struck, the surest first. */
function timeNames({ instrument }: InstrumentEntry): readonly string[] {
  return instrument.clock.kind === "daily" ? ["date", "timestamp"] : ["timestamp", "datetime", "time", "date"];
}
