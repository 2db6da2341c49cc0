import { startOfDay } from "../time/start-of-day.ts";
import type { CivilDate } from "../time/types.ts";
import { coverage } from "./coverage.ts";
import { lastAtOrBefore } from "./day-zero.ts";
import { observationDate } from "./observation-date.ts";
import type { PriceSeries } from "./price-series.ts";

/** A series and the date of its last price. */
export interface SeriesEnd {
  readonly id: string;
  readonly last: CivilDate;
}

/** The date of the last price of each series that was struck before a date begins; those that have none by then are left out. */
export function endsBefore(series: ReadonlyMap<string, PriceSeries>, on: CivilDate): SeriesEnd[] {
  return [...series].flatMap(([id, prices]) => {
    const { instrument, instants, closes } = prices;
    const count = lastAtOrBefore(startOfDay(on, instrument.clock.zone ?? "UTC"), prices) + 1;
    const { last } = coverage({ ...prices, instants: instants.subarray(0, count), closes: closes.subarray(0, count) });
    return last === null ? [] : [{ id, last: observationDate(instrument, last) }];
  });
}
