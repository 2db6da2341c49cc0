import { beforeAll, describe, expect, test } from "vitest";
import { coverage } from "../../src/market/coverage.ts";
import { dayZero } from "../../src/market/day-zero.ts";
import { tooLateAfterRelease } from "../../src/market/gap.ts";
import type { PriceSeries } from "../../src/market/price-series.ts";
import { type DataFolders, readDataFolders } from "../../src/sources/data-folder.ts";
import { diskIo, shippedData } from "../../src/sources/disk.ts";
import { readPriceSeries } from "../../src/sources/price-csv.ts";
import type { Instant } from "../../src/time/types.ts";
import { localTimeText } from "../../src/time/zone-clock.ts";

// Counts and dates are those of the account of the data that came with it, not of our own reading.
const io = diskIo("/");
const newYork = "America/New_York";
let data: DataFolders;
const series = new Map<string, PriceSeries>();

beforeAll(async () => {
  data = await readDataFolders(io, [shippedData]);
  const read = await Promise.all([...data.instruments.values()].map((entry) => readPriceSeries(io, entry)));
  for (const { series: prices } of read) series.set(prices.instrument.id, prices);
});

const seriesOf = (id: string) => series.get(id) as PriceSeries;
const releaseOf = (id: string) => data.releases.find((release) => release.id === id);

test.each([
  ["gold", "metal", "2013-01-02", "2026-04-20", 3433],
  ["silver", "metal", "2013-01-02", "2026-04-20", 3421],
  ["platinum", "metal", "2019-08-01", "2026-04-20", 1733],
  ["palladium", "metal", "2022-01-03", "2026-04-20", 1106],
  ["eurusd", "benchmark", "2013-01-02", "2026-04-20", 3448],
])("%s (%s) runs from %s to %s with %i closes", (id, role, first, last, count) => {
  const covered = coverage(seriesOf(id));
  expect(seriesOf(id).instrument.role).toBe(role);
  expect([covered.first, covered.last].map((instant) => localTimeText(instant as Instant, newYork))).toEqual([
    `${first} 17:00`,
    `${last} 17:00`,
  ]);
  expect(covered.count).toBe(count);
});

test.each([
  ["us-nfp", 157, "2013-01-04", "2026-02-11", "08:30"],
  ["us-cpi-mom", 156, "2013-01-16", "2026-03-11", "08:30"],
  ["us-core-cpi-mom", 156, "2013-01-16", "2026-03-11", "08:30"],
  ["us-cpi-yoy", 109, "2017-01-18", "2026-03-11", "08:30"],
  ["us-ism-manufacturing", 160, "2013-01-02", "2026-04-01", "10:00"],
  ["us-ism-services", 107, "2013-01-04", "2026-04-06", "10:00"],
  ["us-unemployment-rate", 157, "2013-01-04", "2026-02-11", "08:30"],
  ["us-average-hourly-earnings-mom", 112, "2013-01-04", "2026-02-11", "08:30"],
  ["fomc-rate", 108, "2013-01-30", "2026-04-29", "14:00"],
])("%s: %i releases from %s to %s, at %s New York", (id, count, first, last, time) => {
  const instants = data.releases.filter(({ indicator }) => indicator === id).map(({ releasedAt }) => releasedAt);
  const texts = instants.toSorted((a, b) => a - b).map((instant) => localTimeText(instant, newYork));
  expect(texts).toHaveLength(count);
  expect([texts[0]?.slice(0, 10), texts.at(-1)?.slice(0, 10)]).toEqual([first, last]);
  // The three FOMC releases at other times: 14:15 on 2013-01-30 and the emergency cuts of March 2020.
  const elsewhen = texts.filter((text) => !text.endsWith(time));
  expect(elsewhen).toEqual(id === "fomc-rate" ? ["2013-01-30 14:15", "2020-03-03 10:00", "2020-03-15 17:00"] : []);
  expect(data.indicators.get(id)).toMatchObject({ time, zone: newYork });
});

test("there are 1222 releases, all with an actual, and only the emergency cuts lack a consensus", () => {
  expect(data.releases).toHaveLength(1222);
  expect(data.releases.filter(({ actual }) => actual === null)).toEqual([]);
  expect(data.releases.filter(({ consensus }) => consensus === null).map(({ id }) => id)).toEqual([
    "fomc-rate@2020-03-03T15:00:00Z",
    "fomc-rate@2020-03-15T21:00:00Z",
  ]);
});

test("January 2026 is as it was", () => {
  const figures = (id: string) => [releaseOf(id)?.actual, releaseOf(id)?.consensus];
  expect(figures("us-ism-manufacturing@2026-01-05T15:00:00Z")).toEqual([47.9, 48.3]);
  expect(figures("us-ism-services@2026-01-07T15:00:00Z")).toEqual([54.4, 52.2]);
  expect(figures("us-nfp@2026-01-09T13:30:00Z")).toEqual([50, 66]);
  expect(figures("us-cpi-mom@2026-01-13T13:30:00Z")).toEqual([0.3, 0.3]);
  expect(figures("us-core-cpi-mom@2026-01-13T13:30:00Z")).toEqual([0.2, 0.3]);
});

describe("the hole in silver", () => {
  test("is the only one in the shipped prices", () => {
    const holes = [...series].flatMap(([id, each]) =>
      coverage(each).holes.map(
        ({ from, to }) => `${id} ${localTimeText(from, newYork)} .. ${localTimeText(to, newYork)}`,
      ),
    );
    expect(holes).toEqual(["silver 2018-02-28 17:00 .. 2018-03-19 17:00"]);
  });

  test.each([
    ["us-ism-manufacturing@2018-03-01T15:00:00Z", true],
    ["us-nfp@2018-03-09T13:30:00Z", true],
    ["us-cpi-mom@2018-03-13T12:30:00Z", true],
    ["fomc-rate@2018-03-21T18:00:00Z", false],
  ])("takes %s with it: %s; gold has them all", (id, isLost) => {
    const release = releaseOf(id);
    const lost = ["silver", "gold"].map((metal) => {
      const observed = seriesOf(metal).instants[dayZero(release?.releasedAt as Instant, seriesOf(metal))] as Instant;
      return tooLateAfterRelease(seriesOf(metal).instrument, release?.releasedAt as Instant, observed);
    });
    expect(lost).toEqual([isLost, false]);
  });
});

test("the largest days are the ones the account names", () => {
  const close = (id: string, day: string) => {
    const { instants, closes } = seriesOf(id);
    return closes[
      instants.findIndex((instant) => localTimeText(instant as Instant, newYork).startsWith(day))
    ] as number;
  };
  expect(close("silver", "2026-01-12")).toBeCloseTo(85.15, 2);
  expect(close("silver", "2026-01-27")).toBeCloseTo(112.08, 2);
  expect(close("silver", "2026-01-30") / close("silver", "2026-01-29") - 1).toBeCloseTo(-0.26, 2);
  expect(close("gold", "2026-01-30") / close("gold", "2026-01-29") - 1).toBeCloseTo(-0.091, 3);
  expect(close("gold", "2013-04-15") / close("gold", "2013-04-12") - 1).toBeCloseTo(-0.091, 3);
});
