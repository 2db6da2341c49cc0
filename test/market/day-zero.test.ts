import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayZero, lastAtOrBefore } from "../../src/market/day-zero.ts";
import { formatInstant } from "../../src/time/instant.ts";
import type { Instant } from "../../src/time/types.ts";
import { at, barSeries, dailySeries, date } from "../support/series.ts";

const newYork = "America/New_York";
const spot = (dates: readonly string[]) => dailySeries("17:00", newYork, dates);
const comex = (dates: readonly string[]) => dailySeries("13:30", newYork, dates);
const lmeFix = (dates: readonly string[]) => dailySeries("10:30", "Europe/London", dates);
const lmeRing = (dates: readonly string[]) => dailySeries("12:30", "Europe/London", dates);
const binance = (dates: readonly string[]) => dailySeries("24:00", "UTC", dates);

const january = ["2026-01-12", "2026-01-13", "2026-01-14", "2026-01-15", "2026-01-16", "2026-01-20"];
const march = ["2026-03-10", "2026-03-11", "2026-03-12"];
const october = [
  "2025-10-23",
  "2025-10-24",
  "2025-10-27",
  "2025-10-28",
  "2025-10-29",
  "2025-10-30",
  "2025-10-31",
  "2025-11-03",
];
// COMEX and spot were shut on Good Friday, 2026-04-03; payrolls came out all the same.
const easter = ["2026-04-01", "2026-04-02", "2026-04-06", "2026-04-07"];
const everyDay = ["2026-01-09", "2026-01-10", "2026-01-11", "2026-01-12", "2026-01-13", "2026-01-14"];

describe("the day 0 of a release", () => {
  test.each([
    ["CPI 08:30 and the spot close of the day", spot, january, "2026-01-13T08:30:00-05:00", "2026-01-13"],
    ["CPI 08:30 and the COMEX settlement of the day", comex, january, "2026-01-13T08:30:00-05:00", "2026-01-13"],
    ["CPI 08:30 is 13:30 in London, after the 10:30 fix", lmeFix, january, "2026-01-13T08:30:00-05:00", "2026-01-14"],
    ["CPI 08:30 and the LME ring of 12:30", lmeRing, january, "2026-01-13T08:30:00-05:00", "2026-01-14"],
    ["FOMC 14:00 comes after settlement", comex, january, "2026-01-14T14:00:00-05:00", "2026-01-15"],
    ["FOMC 14:00 and the spot close of the day", spot, january, "2026-01-14T14:00:00-05:00", "2026-01-14"],
    [
      "FOMC 14:00 on a Friday and settlement: Monday is a holiday",
      comex,
      january,
      "2026-01-16T14:00:00-05:00",
      "2026-01-20",
    ],
    ["payrolls on Good Friday", spot, easter, "2026-04-03T08:30:00-04:00", "2026-04-06"],
    ["payrolls on Good Friday, settlement", comex, easter, "2026-04-03T08:30:00-04:00", "2026-04-06"],
    ["a Sunday (the cut of 2020-03-15)", spot, ["2020-03-13", "2020-03-16"], "2020-03-15T17:00:00-04:00", "2020-03-16"],
    ["a day the series lacks", spot, ["2018-02-28", "2018-03-19"], "2018-03-13T08:30:00-04:00", "2018-03-19"],
    ["a Saturday in a market that never shuts", binance, everyDay, "2026-01-10T12:00:00Z", "2026-01-10"],
    ["23:59:59 in a market that never shuts", binance, everyDay, "2026-01-10T23:59:59Z", "2026-01-10"],
    ["24:00 exactly is the close itself, so before", binance, everyDay, "2026-01-11T00:00:00Z", "2026-01-11"],
    [
      "exactly at settlement: that price is before the release",
      comex,
      january,
      "2026-01-13T13:30:00-05:00",
      "2026-01-14",
    ],
    ["a millisecond before settlement", comex, january, "2026-01-13T13:29:59.999-05:00", "2026-01-13"],
    // From 8 to 29 March 2026 New York is four hours behind London, so 08:30 is 12:30: the ring's very moment, which is before.
    ["08:30 New York while only New York has changed", lmeRing, march, "2026-03-11T08:30:00-04:00", "2026-03-12"],
    ["08:15 New York in those weeks is before the ring", lmeRing, march, "2026-03-11T08:15:00-04:00", "2026-03-11"],
    ["10:00 New York in those weeks is 14:00 in London", lmeRing, march, "2026-03-11T10:00:00-04:00", "2026-03-12"],
    // From 26 October to 2 November 2025 London has gone back and New York has not.
    ["CPI of 2025-10-24, both on summer time", lmeRing, october, "2025-10-24T08:30:00-04:00", "2025-10-27"],
    ["08:29 New York while only London has changed", lmeRing, october, "2025-10-29T08:29:00-04:00", "2025-10-29"],
    ["FOMC 14:00 while only London has changed", spot, october, "2025-10-29T14:00:00-04:00", "2025-10-29"],
    ["a calendar in UTC across New York's own change", comex, october, "2025-11-03T18:29:00Z", "2025-11-03"],
    ["the same UTC time was after settlement before the change", comex, october, "2025-10-30T18:29:00Z", "2025-10-31"],
  ] as const)("%s", (_, seriesOn, dates, release, expected) => {
    expect(dates[dayZero(at(release), seriesOn(dates))]).toBe(expected);
  });

  // The bar stamped 13:30 at its open holds the release of 13:30:00 and ends at 13:31.
  test.each([
    ["on the minute", "2026-01-13T13:30:00Z", "2026-01-13T13:31:00Z"],
    ["within a bar", "2026-01-13T13:30:30Z", "2026-01-13T13:31:00Z"],
    ["just before a bar's end", "2026-01-13T13:30:59.999Z", "2026-01-13T13:31:00Z"],
    ["at a bar's end", "2026-01-13T13:31:00Z", "2026-01-13T13:35:00Z"],
  ])("among minute bars, %s", (_, release, expected) => {
    const bars = barSeries(1, ["2026-01-13T13:30:00Z", "2026-01-13T13:31:00Z", "2026-01-13T13:35:00Z"]);
    expect(formatInstant(bars.instants[dayZero(at(release), bars)] as Instant)).toBe(expected);
  });

  test.each([
    ["before the first observation", "2020-01-01T00:00:00Z", 0, -1],
    ["after the last", "2027-01-01T00:00:00Z", -1, 5],
  ])("%s", (_, release, zero, before) => {
    expect([dayZero(at(release), spot(january)), lastAtOrBefore(at(release), spot(january))]).toEqual([zero, before]);
  });

  test("an empty series has neither", () => {
    expect([dayZero(at("2026-01-01T00:00Z"), spot([])), lastAtOrBefore(at("2026-01-01T00:00Z"), spot([]))]).toEqual([
      -1, -1,
    ]);
  });
});

test("day 0 is the first later observation, found by looking at all of them", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 500 })),
      fc.integer({ min: -5, max: 505 }),
      (minutes, release) => {
        const instants = Float64Array.from(minutes.toSorted((a, b) => a - b));
        const series = { ...spot([]), instants, closes: instants.map(() => 1) };
        expect(dayZero(release as Instant, series)).toBe(instants.findIndex((instant) => instant > release));
        expect(lastAtOrBefore(release as Instant, series)).toBe(
          instants.findLastIndex((instant) => instant <= release),
        );
      },
    ),
  );
});

test("the dates of this table are weekdays, but for the market that never shuts", () => {
  for (const day of [...january, ...march, ...october, ...easter]) expect((date(day) + 3) % 7).toBeLessThan(5);
});
