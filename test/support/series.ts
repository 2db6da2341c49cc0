import { invariant } from "../../src/errors.ts";
import type { Instrument, ObservationClock } from "../../src/market/instrument.ts";
import type { PriceSeries } from "../../src/market/price-series.ts";
import { parseCivilDate } from "../../src/time/civil-date.ts";
import { parseInstant } from "../../src/time/instant.ts";
import type { CivilDate, Instant } from "../../src/time/types.ts";
import { localInstants, parseClockTime } from "../../src/time/zone-clock.ts";

/** A date that a test writes; fails loudly when it isn't one. */
export function date(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  invariant(parsed !== null, `"${text}" is no date`);
  return parsed;
}

/** An instant that a test writes; fails loudly when it isn't one. */
export function at(text: string): Instant {
  const parsed = parseInstant(text);
  invariant(parsed !== null, `"${text}" is no instant`);
  return parsed;
}

/** An instrument of which only the clock matters. */
export function instrumentWith(clock: ObservationClock, maxGap = clock.kind === "daily" ? 5 : 3): Instrument {
  return { id: "test", name: "Test", role: "metal", unit: "USD", change: "log", clock, maxGap, source: "" };
}

/** Daily closes on the given dates; 100, 101, ... unless given. */
export function dailySeries(
  time: string,
  zone: string,
  dates: readonly string[],
  closes?: readonly number[],
): PriceSeries {
  const minutes = parseClockTime(time) ?? NaN;
  const instants = Float64Array.from(dates, (text) => localInstants(date(text), minutes, zone)[0] ?? NaN);
  const instrument = instrumentWith({ kind: "daily", time, zone });
  return { instrument, instants, closes: Float64Array.from(closes ?? dates.map((_, index) => 100 + index)) };
}

/** Bars that end at the given instants; 100, 101, ... unless given. */
export function barSeries(minutes: number, ends: readonly string[], closes?: readonly number[]): PriceSeries {
  const instrument = instrumentWith({ kind: "bars", minutes, stamp: "close", zone: null });
  const prices = Float64Array.from(closes ?? ends.map((_, index) => 100 + index));
  return { instrument, instants: Float64Array.from(ends, at), closes: prices };
}
