import { makeCalendar } from "../../calendar/calendar.ts";
import { makeRelease } from "../../calendar/release.ts";
import type { ReleaseCalendar } from "../../calendar/types.ts";
import { findPriceEvents } from "../../market/price-event.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import { kindOf, optionsOf, priceIndicators } from "../../scenario/price-indicators.ts";
import type { ResolvedScenario } from "../../scenario/resolve.ts";
import type { InstrumentEntry } from "../../sources/instrument-entry.ts";
import type { Catalog } from "../types.ts";

/** Instruments by id, whether or not their prices are in files. */
interface Priced {
  readonly instruments: ReadonlyMap<string, Pick<InstrumentEntry, "instrument">>;
}

/** A catalog with the indicators that the scenario has prices make, so that they can be named; their events come with the prices. */
export function withPriceIndicators<Known extends Pick<Catalog, "indicators" | "calendar"> & Priced>(
  catalog: Known,
  { price_events: entries = {} }: ResolvedScenario,
): Known {
  const made = priceIndicators(entries, catalog.instruments).filter(({ id }) => !catalog.indicators.has(id));
  if (made.length === 0) return catalog;
  const indicators = new Map([...catalog.indicators, ...made.map((indicator) => [indicator.id, indicator] as const)]);
  return { ...catalog, indicators, calendar: { ...catalog.calendar, indicators } };
}

/** The series whose prices make events. */
export function priceEventSeries({ price_events: entries = {} }: ResolvedScenario): string[] {
  return Object.values(entries).map(({ metal }) => metal);
}

/**
 * A calendar with the events that prices made: each is a release at the instant of the close that made it, so that day 0 is the first
 * observation after that close. `actual` is its figure; nothing was expected of it.
 */
export function withPriceEvents(
  calendar: ReleaseCalendar,
  { price_events: entries = {} }: ResolvedScenario,
  series: ReadonlyMap<string, PriceSeries>,
): ReleaseCalendar {
  if (Object.keys(entries).length === 0) return calendar;
  const indicators = new Map(calendar.indicators);
  const made = Object.entries(entries).flatMap(([id, entry]) => {
    const indicator = indicators.get(id);
    const prices = series.get(entry.metal);
    if (indicator === undefined || prices === undefined) return [];
    const { events, knownFrom } = findPriceEvents(kindOf(entry), prices, optionsOf(entry), entry.quiet);
    if (knownFrom !== null) indicators.set(id, { ...indicator, knownFrom });
    return events.map(({ observedAt, figure }) =>
      makeRelease({ indicator: id, releasedAt: observedAt, actual: figure }),
    );
  });
  return makeCalendar(indicators, [...calendar.releases, ...made]);
}
