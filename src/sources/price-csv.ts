import { parseCsv } from "../input/csv/csv.ts";
import { faultList } from "../input/csv/fault-list.ts";
import type { ReadIo } from "../input/io.ts";
import type { PriceSeries } from "../market/price-series.ts";
import { type FileRecord, readText } from "./file.ts";
import type { InstrumentEntry } from "./instrument-entry.ts";
import { pricesIn } from "./price-table.ts";

/** Reads the prices of an instrument from its file, as `pricesIn` takes them. Everything that is wrong with the file is one `UserError`. */
export async function readPriceSeries(
  io: ReadIo,
  entry: InstrumentEntry,
): Promise<{ readonly series: PriceSeries; readonly file: FileRecord }> {
  const { prices: path } = entry;
  const { text, sha256 } = await readText(io, path, entry.at);
  const table = parseCsv(path, text);
  const faults = faultList(path);
  for (const fault of table.faults) faults.add(fault);
  return { series: pricesIn(table, entry, faults), file: { path, sha256, rows: table.rowCount } };
}
