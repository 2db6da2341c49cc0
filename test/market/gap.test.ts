import { expect, test } from "vitest";
import type { ObservationClock } from "../../src/market/instrument.ts";
import { isGap, tooLateAfterRelease } from "../../src/market/gap.ts";
import { localInstants, parseClockTime } from "../../src/time/zone-clock.ts";
import type { Instant } from "../../src/time/types.ts";
import { at, date, instrumentWith } from "../support/series.ts";

const daily = (time: string, zone: string) => ({ kind: "daily", time, zone }) as const satisfies ObservationClock;
const close = (day: string, clock: { readonly time: string; readonly zone: string }) =>
  localInstants(date(day), parseClockTime(clock.time) as number, clock.zone)[0] as Instant;

const spot = daily("17:00", "America/New_York");
const binance = daily("24:00", "UTC");
const midnight = daily("00:00", "Europe/Berlin");

test.each([
  ["Thursday to Tuesday over Easter is five days", spot, "2026-04-02", "2026-04-07", false],
  ["six days are a hole", spot, "2026-04-01", "2026-04-07", true],
  ["the hole in silver", spot, "2018-02-28", "2018-03-19", true],
  // Clock changes make these 119 and 121 hours; calendar days are what counts.
  ["five days over the spring change", spot, "2026-03-05", "2026-03-10", false],
  ["five days over the autumn change", spot, "2025-10-30", "2025-11-04", false],
  ["six days over the spring change", spot, "2026-03-04", "2026-03-10", true],
  ["closes at 24:00, five days", binance, "2026-01-10", "2026-01-15", false],
  ["closes at 24:00, six days", binance, "2026-01-10", "2026-01-16", true],
  ["closes at 00:00, five days", midnight, "2026-03-26", "2026-03-31", false],
  ["closes at 00:00, six days", midnight, "2026-03-26", "2026-04-01", true],
])("%s", (_, clock, from, to, expected) => {
  expect(isGap(instrumentWith(clock), close(from, clock), close(to, clock))).toBe(expected);
});

test.each([
  ["the close of the day", spot, "2026-01-13T08:30:00-05:00", "2026-01-13", false],
  ["five days later", spot, "2026-01-13T08:30:00-05:00", "2026-01-18", false],
  ["six days later", spot, "2026-01-13T08:30:00-05:00", "2026-01-19", true],
  ["silver after the CPI of March 2018", spot, "2018-03-13T08:30:00-04:00", "2018-03-19", true],
  ["silver after the ISM services of March 2018", spot, "2018-03-14T10:00:00-04:00", "2018-03-19", false],
  // 23:30 UTC on the 12th is still the 12th; the close of 24:00 on the 17th is the 17th's.
  ["a late evening release and a close at 24:00, five days", binance, "2026-01-12T23:30:00Z", "2026-01-17", false],
  ["a late evening release and a close at 24:00, six days", binance, "2026-01-12T23:30:00Z", "2026-01-18", true],
])("counted from a release: %s", (_, clock, release, observed, expected) => {
  expect(tooLateAfterRelease(instrumentWith(clock), at(release), close(observed, clock))).toBe(expected);
});

test.each([
  ["2026-01-13T13:45:00Z", false],
  ["2026-01-13T13:45:00.001Z", true],
  ["2026-01-13T13:50:00Z", true],
])("with five-minute bars, %s is too late after 13:30: %s", (observed, expected) => {
  const bars = instrumentWith({ kind: "bars", minutes: 5, stamp: "open", zone: null });
  expect(isGap(bars, at("2026-01-13T13:30:00Z"), at(observed))).toBe(expected);
  expect(tooLateAfterRelease(bars, at("2026-01-13T13:30:00Z"), at(observed))).toBe(expected);
});
