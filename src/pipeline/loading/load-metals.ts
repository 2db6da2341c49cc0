import { type Diagnostic, noting, UserError, userError } from "../../errors.ts";
import { unknownName } from "../../input/did-you-mean.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import type { FileRecord } from "../../sources/file.ts";
import type { InstrumentEntry } from "../../sources/instrument-entry.ts";
import type { Catalog, LoadOptions } from "../types.ts";
import { isMajor, type IsWanted, loadCatalog, loadSeries } from "./catalog.ts";

/** Metals and their prices, with the catalog they come from. */
export interface LoadedMetals {
  readonly catalog: Catalog;
  /** Prices by metal, in the order in which they were named. */
  readonly series: ReadonlyMap<string, PriceSeries>;
  readonly files: readonly FileRecord[];
}

/**
 * Reads the prices of the named series, or of every metal of the data folders in force that has a close a day, and the calendars of the
 * wanted indicators, the major ones unless it is said. Throws one `UserError` with every name that is
 * unknown or cannot be studied, and with what is wrong with the files.
 */
export async function loadMetals(
  names: readonly string[] | null,
  options: LoadOptions,
  isWanted: IsWanted = isMajor,
): Promise<LoadedMetals> {
  const catalog = await loadCatalog(options, isWanted);
  const problems: Diagnostic[] = [];
  const series = new Map<string, PriceSeries>();
  const files = [...catalog.files];
  for (const id of new Set(names ?? metalsOf(catalog))) {
    // oxlint-disable-next-line no-await-in-loop -- problems in the order in which the metals are named
    const read = await noting(problems, readMetal(id, catalog, options));
    if (read === null) continue;
    series.set(id, read.series);
    files.push(read.file);
  }
  if (problems.length > 0) throw new UserError(problems);
  return { catalog, series, files };
}

async function readMetal(id: string, catalog: Catalog, options: LoadOptions) {
  return loadSeries(options, studied(id, catalog));
}

function studied(id: string, catalog: Catalog): InstrumentEntry {
  const entry = catalog.instruments.get(id);
  if (entry === undefined) {
    const { message, hint } = unknownName("metal", id, metalsOf(catalog));
    throw userError("scenario/unknown-name", message, { hint });
  }
  if (entry.instrument.change === "difference") {
    throw userError(
      "scenario/wrong-value",
      `"${id}" changes by differences; what is studied has prices and log returns`,
      {
        hint: "name a series with prices, or give its entry `change: log`",
      },
    );
  }
  return entry;
}

/** Metals with a close a day: what is said of several side by side is said of days. */
function metalsOf({ instruments }: Catalog): string[] {
  return [...instruments]
    .filter(([, { instrument }]) => instrument.role === "metal" && instrument.clock.kind === "daily")
    .map(([id]) => id);
}
