import { faultList } from "../../input/csv/fault-list.ts";
import { cellOf, type PlainColumn, plainTable } from "../../input/plain/plain-table.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import { type InstrumentEntry, toInstrumentEntry } from "../instrument-entry.ts";
import { pricesIn } from "../price-table.ts";
import { instantCell } from "./instant-cell.ts";
import type { ParsedPlainData } from "./plain-schema.ts";

type ParsedPrices = ParsedPlainData["prices"][string];

/** The instrument that plain prices are of, with what they leave out filled in as a registry's entry has it. */
export function plainInstrument(id: string, prices: ParsedPrices): Pick<InstrumentEntry, "instrument" | "columns"> {
  const { name = id, unit, role, change, close, bars, max_gap: maxGap } = prices;
  return toInstrumentEntry(id, { name, unit, role, change, close, bars, max_gap: maxGap, prices: "" }, "", null);
}

/** Plain prices as a series. They go through all that those of a file go through; what is wrong is one `UserError`. */
export function readPlainPrices(id: string, prices: ParsedPrices): PriceSeries {
  const { dates, instants = [], closes } = prices;
  const home = ["prices", id];
  const column = (name: string, key: string, cells: readonly string[]): PlainColumn => ({
    name,
    cells,
    pathOf: (row) => [...home, key, row],
  });
  const times =
    dates === undefined
      ? column("timestamp", "instants", Array.from(instants, instantCell))
      : column("date", "dates", Array.from(dates, cellOf));
  const table = plainTable(home, [times, column("close", "closes", Array.from(closes, cellOf))]);
  const faults = faultList(table.file);
  if (times.cells.length !== closes.length) {
    const key = dates === undefined ? "instants" : "dates";
    const message = `there are ${times.cells.length} ${key} and ${closes.length} closes`;
    const hint = `give one close for each of the ${key}; NaN or null where there is none`;
    faults.add({ code: "scenario/wrong-value", message, hint, at: table.at(-1, 0) });
    faults.throwIfAny();
  }
  return pricesIn(table, plainInstrument(id, prices), faults);
}
