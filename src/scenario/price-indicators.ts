import type { Indicator } from "../calendar/types.ts";
import { invariant } from "../errors.ts";
import type { Instrument } from "../market/instrument.ts";
import type { PriceEventKind } from "../market/price-event.ts";
import { findPriceEventKind } from "../market/price-events/index.ts";
import type { InstrumentEntry } from "../sources/instrument-entry.ts";
import type { PriceEventEntry } from "./schema/price-event-keys.ts";

/** The events that a scenario has prices make, as indicators; one whose metal is not known is left to the check of names. */
export function priceIndicators(
  entries: Readonly<Record<string, PriceEventEntry>>,
  instruments: ReadonlyMap<string, Pick<InstrumentEntry, "instrument">>,
): Indicator[] {
  return Object.entries(entries).flatMap(([id, entry]) => {
    const instrument = instruments.get(entry.metal)?.instrument;
    return instrument === undefined ? [] : [priceIndicator(id, entry, instrument)];
  });
}

function priceIndicator(id: string, entry: PriceEventEntry, instrument: Instrument): Indicator {
  const kind = kindOf(entry);
  const { clock } = instrument;
  return {
    id,
    name: entry.name ?? kind.phrase(instrument.id, optionsOf(entry)),
    unit: kind.unit(instrument),
    // What one close did is one piece of news, however many events it makes.
    report: `prices-of-${instrument.id}`,
    time: clock.kind === "daily" ? clock.time : "00:00",
    zone: clock.zone ?? "UTC",
    madeByPricesOf: instrument.id,
  };
}

/** The kind of a price event whose form is right. */
export function kindOf(entry: PriceEventEntry): PriceEventKind {
  const kind = findPriceEventKind(entry.kind);
  invariant(kind !== undefined, `the schema let the kind ${entry.kind} through`);
  return kind;
}

/** The options of its kind, all of them filled in. */
export function optionsOf(entry: PriceEventEntry): Readonly<Record<string, number | string>> {
  const names = Object.keys(kindOf(entry).options);
  return Object.fromEntries(names.map((name) => [name, entry[name] ?? NaN]));
}
