import type { OptionRule } from "../../market/price-event.ts";
import { priceEventKinds } from "../../market/price-events/index.ts";
import { type Listing, proseColumns } from "../../report/text/listing.ts";

/** Kinds of events that a scenario can have prices make. */
export function priceEventListing(): Listing {
  return {
    name: "price_events",
    title: "Events made by prices",
    note: "defined under `price_events` in a scenario, then named like an indicator",
    columns: proseColumns("kind", "options", "what makes the event"),
    rows: priceEventKinds.map(({ kind, title, options }) => [kind, Object.keys(options).join(", "), title]),
    records: priceEventKinds.map(({ kind, title, options }) => ({ kind, title, options: defaultsOf(options) })),
  };
}

/** Each option's default, null where it has to be written. */
function defaultsOf(options: Readonly<Record<string, OptionRule>>): Readonly<Record<string, number | string | null>> {
  return Object.fromEntries(Object.entries(options).map(([name, rule]) => [name, rule.default ?? null]));
}
