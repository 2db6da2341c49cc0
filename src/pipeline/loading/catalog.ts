import { makeCalendar } from "../../calendar/calendar.ts";
import { readDataFolders } from "../../sources/data-folder.ts";
import type { InstrumentEntry } from "../../sources/instrument-entry.ts";
import { readPriceSeries } from "../../sources/price-csv.ts";
import type { Catalog, LoadedSeries, LoadOptions } from "../types.ts";

/** Reads the registries and calendars of the data folders in force; prices are read when they are asked for. */
export async function loadCatalog({ io, dataFolders }: LoadOptions): Promise<Catalog> {
  const { indicators, instruments, releases, files } = await readDataFolders(io, dataFolders);
  return { indicators, instruments, calendar: makeCalendar(indicators, releases), files };
}

/** Reads one instrument's prices. */
export async function loadSeries({ io }: Pick<LoadOptions, "io">, entry: InstrumentEntry): Promise<LoadedSeries> {
  return readPriceSeries(io, entry);
}
