import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { ObservationClock } from "../../src/market/instrument.ts";
import { dayZero } from "../../src/market/day-zero.ts";
import { logReturnsAcross } from "../../src/market/return-series.ts";
import { diskIo } from "../../src/sources/disk.ts";
import { readPriceSeries } from "../../src/sources/price-csv.ts";
import { formatInstant } from "../../src/time/instant.ts";
import type { Instant } from "../../src/time/types.ts";
import { instrumentWith } from "../support/series.ts";

// Vendors' price files that may not be shipped. Row counts, first and last stamps are those of their PROVENANCE.md.
const folder = fileURLToPath(new URL("../../../shared/data/prices/", import.meta.url));
const isThere = existsSync(folder);

const read = async (path: string, clock: ObservationClock) => {
  const entry = {
    instrument: instrumentWith(clock),
    prices: `${folder}${path}`,
    columns: { time: null, close: "close" },
    at: null,
  };
  return readPriceSeries(diskIo("/"), entry);
};
const bars = (minutes: number) => ({ kind: "bars", minutes, stamp: "open", zone: null }) as const;
const at = (instants: Float64Array, index: number) => formatInstant(instants.at(index) as Instant);

describe.skipIf(!isThere)("files of vendors (skipped where they are absent)", () => {
  test.each([
    ["intraday/XAUUSD-1m.csv.gz", 1, 295_785, "2025-10-20T09:47:00Z", "2026-08-21T20:45:00Z", "87fd5a8e4c9937a9"],
    ["intraday/XAGUSD-5m.csv.gz", 5, 35_508, "2026-01-04T23:05:00Z", "2026-07-03T20:45:00Z", "6ebb09da92c30332"],
    ["intraday/XAGUSD-1h-mt5.csv.gz", 60, 48_249, "2018-03-18T23:00:00Z", "2026-05-15T21:00:00Z", "bcc3b379ec6bd7c5"],
    ["intraday/XAUUSDT-1m.csv.gz", 1, 100_345, "2025-12-11T08:06:00Z", "2026-02-19T00:30:00Z", "3631bb67d0601963"],
  ])("%s", async (path, minutes, rows, first, last, sha256) => {
    const { series, file } = await read(path, bars(minutes));
    expect([series.instants.length, at(series.instants, 0), at(series.instants, -1)]).toEqual([rows, first, last]);
    expect(file.sha256.slice(0, 16)).toBe(sha256);
  });

  test.each([
    ["daily/XAU.csv", "13:30", "America/New_York", 6510, "2000-08-30T17:30:00Z", "2026-08-11T17:30:00Z"],
    ["daily/ALI.csv", "12:30", "Europe/London", 4711, "2008-01-02T12:30:00Z", "2026-08-21T11:30:00Z"],
    ["daily/BTC.csv", "24:00", "UTC", 4347, "2014-09-18T00:00:00Z", "2026-08-12T00:00:00Z"],
  ])("%s", async (path, time, zone, rows, first, last) => {
    const { series } = await read(path, { kind: "daily", time, zone });
    expect([series.instants.length, at(series.instants, 0), at(series.instants, -1)]).toEqual([rows, first, last]);
  });

  test("of 300,000 minute bars the one that holds a release moved most", async () => {
    const { series } = await read("intraday/XAUUSD-1m.csv.gz", bars(1));
    const returns = logReturnsAcross(series);
    // These CPI and FOMC releases moved gold within the minute that holds them (PROVENANCE.md): more than any of the hour before.
    for (const released of ["2025-10-24T12:30Z", "2025-12-10T19:00Z", "2026-01-13T13:30Z", "2026-03-18T18:00Z"]) {
      const day0 = dayZero(Date.parse(released) as Instant, series);
      const hourBefore = returns.slice(day0 - 60, day0).map(Math.abs);
      expect(Math.abs(returns[day0] as number)).toBeGreaterThan(Math.max(...hourBefore));
    }
  });
});
