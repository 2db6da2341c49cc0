import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Release } from "../../src/calendar/types.ts";
import { parseYaml } from "../../src/input/yaml/yaml-document.ts";
import { coverage } from "../../src/market/coverage.ts";
import { dayZero } from "../../src/market/day-zero.ts";
import { tooLateAfterRelease } from "../../src/market/gap.ts";
import { observationDate } from "../../src/market/observation-date.ts";
import type { PriceSeries } from "../../src/market/price-series.ts";
import { loadCatalog } from "../../src/pipeline/loading/catalog.ts";
import type { Catalog } from "../../src/pipeline/types.ts";
import { diskIo, shippedData } from "../../src/sources/disk.ts";
import { readPriceSeries } from "../../src/sources/price-csv.ts";
import { formatCivilDate } from "../../src/time/civil-date.ts";
import { formatInstant } from "../../src/time/instant.ts";
import type { Instant } from "../../src/time/types.ts";
import { localTimeText } from "../../src/time/zone-clock.ts";

// Counts and dates are those of the account of the data that came with it, not of our own reading.
const io = diskIo("/");
const newYork = "America/New_York";
let catalog: Catalog;
const series = new Map<string, PriceSeries>();

beforeAll(async () => {
  catalog = await loadCatalog({ io, dataFolders: [shippedData] });
  const read = await Promise.all([...catalog.instruments.values()].map((entry) => readPriceSeries(io, entry)));
  for (const { series: prices } of read) series.set(prices.instrument.id, prices);
});

const seriesOf = (id: string) => series.get(id) as PriceSeries;
const releasesOf = (id: string) => catalog.calendar.releases.filter(({ indicator }) => indicator === id);
const releaseOf = (id: string) => catalog.calendar.releases.find((release) => release.id === id);

test.each([
  ["gold", "metal", "2007-01-02", "2026-05-15", 5002, "17:00", newYork],
  ["silver", "metal", "2007-01-02", "2026-05-15", 4990, "17:00", newYork],
  ["platinum", "metal", "2019-08-01", "2026-04-20", 1732, "17:00", newYork],
  ["palladium", "metal", "2022-01-03", "2026-04-20", 1105, "17:00", newYork],
  ["eurusd", "benchmark", "2013-01-02", "2026-04-20", 3447, "17:00", newYork],
  ["copper", "metal", "2007-01-02", "2026-08-11", 4933, "13:00", newYork],
  ["us10y", "benchmark", "2007-01-02", "2026-07-28", 4896, "15:30", newYork],
  ["us10y-real", "benchmark", "2007-01-02", "2026-07-28", 4896, "15:30", newYork],
  ["usd-broad", "benchmark", "2007-01-03", "2026-07-24", 4893, "12:00", newYork],
  ["vix", "benchmark", "2007-01-03", "2026-08-11", 4933, "16:15", newYork],
])("%s (%s) runs from %s to %s with %i closes struck at %s", (id, role, first, last, count, time, zone) => {
  const covered = coverage(seriesOf(id));
  expect(seriesOf(id).instrument.role).toBe(role);
  expect([covered.first, covered.last].map((instant) => localTimeText(instant as Instant, zone))).toEqual([
    `${first} ${time}`,
    `${last} ${time}`,
  ]);
  expect(covered.count).toBe(count);
});

test.each([
  ["bitcoin", "2014-09-17", "2026-08-11", 4347],
  ["pax-gold", "2020-08-28", "2026-01-01", 1953],
])("%s runs from %s to %s with %i closes struck at the end of the UTC day", (id, first, last, count) => {
  const { instrument, instants } = seriesOf(id);
  const dates = [instants.at(0), instants.at(-1)].map((instant) => observationDate(instrument, instant as Instant));
  expect(dates.map(formatCivilDate)).toEqual([first, last]);
  expect(coverage(seriesOf(id)).count).toBe(count);
});

// A bar is observed at its end.
test.each([
  ["gold-5m", "2026-01-04T23:05:00Z", "2026-07-03", 35_439],
  ["silver-5m", "2026-01-04T23:05:00Z", "2026-07-03", 35_508],
  ["copper-5m", "2026-01-04T23:05:00Z", "2026-07-03", 35_335],
  ["gold-perpetual-1m", "2025-12-11T10:01:00Z", "2026-02-19T00:30:00Z", 100_230],
  ["silver-perpetual-1m", "2026-01-07T11:01:00Z", "2026-02-19T00:29:00Z", 61_289],
  ["pax-gold-1h", "2024-09-14T01:00:00Z", "2026-02-19", 12_570],
])("%s runs from %s to %s with %i bars", (id, first, last, count) => {
  const covered = coverage(seriesOf(id));
  expect(formatInstant(covered.first as Instant)).toBe(first);
  expect(formatInstant(covered.last as Instant)).toContain(last);
  expect(covered.count).toBe(count);
});

test.each([
  ["us-nfp", 235, "2007-01-05", "2026-08-07", "2026-12-04"],
  ["us-unemployment-rate", 235, "2007-01-05", "2026-08-07", "2026-12-04"],
  ["us-average-hourly-earnings-mom", 235, "2007-01-05", "2026-08-07", "2026-12-04"],
  ["us-cpi-mom", 234, "2007-01-18", "2026-08-12", "2026-12-10"],
  ["us-core-cpi-mom", 234, "2007-01-18", "2026-08-12", "2026-12-10"],
  ["us-cpi-yoy", 235, "2007-01-18", "2026-08-12", "2026-12-10"],
  ["us-core-cpi-yoy", 138, "2015-01-16", "2026-08-12", "2026-12-10"],
  ["us-ism-manufacturing", 236, "2007-01-03", "2026-08-03", "2026-08-03"],
  ["us-ism-services", 236, "2007-01-04", "2026-08-05", "2026-08-05"],
  ["fomc-rate", 160, "2007-01-31", "2026-07-29", "2027-12-08"],
])("%s: %i releases with figures from %s to %s, the last announced for %s", (id, count, first, last, coming) => {
  const date = (release: Release | undefined) => localTimeText(release?.releasedAt as Instant, newYork).slice(0, 10);
  const all = releasesOf(id);
  const told = all.filter(({ actual }) => actual !== null);
  expect(told).toHaveLength(count);
  expect([date(told[0]), date(told.at(-1)), date(all.at(-1))]).toEqual([first, last, coming]);
  expect(catalog.indicators.get(id)?.importance).toBe("major");
});

test("payrolls, prices and ISM come at their usual minute, and from March 2013 the Fed does", () => {
  const others = (id: string) => {
    const usual = catalog.indicators.get(id)?.time ?? "";
    const texts = releasesOf(id).map(({ releasedAt }) => localTimeText(releasedAt, newYork));
    return texts.filter((text) => !text.endsWith(usual));
  };
  for (const id of ["us-nfp", "us-cpi-mom", "us-ism-manufacturing", "us-ism-services"])
    expect(others(id), id).toEqual([]);
  expect(others("fomc-rate").filter((text) => text >= "2013-03")).toEqual(["2020-03-03 10:00", "2020-03-15 17:00"]);
});

test("the calendars hold what their account says, and no consensus is missing but for four moves between meetings", () => {
  const { releases } = catalog.calendar;
  const of = (...ids: string[]) => releases.filter(({ indicator }) => ids.includes(indicator)).length;
  const major = releases.filter(({ indicator }) => catalog.indicators.get(indicator)?.importance === "major");
  const minor = [...catalog.indicators.values()].filter(({ importance }) => importance === "minor").map(({ id }) => id);
  const without = new Set(["fed-speech", "listing", "fed-policy-surprise", "fed-policy-surprise-orthogonal"]);
  expect(major).toHaveLength(2217);
  expect(of(...minor.filter((id) => !without.has(id)))).toBe(4143);
  expect(minor).toHaveLength(20);
  expect([of("fed-speech"), of("listing"), of("fed-policy-surprise", "fed-policy-surprise-orthogonal")]).toEqual([
    3648, 2, 282,
  ]);
  const told = major.filter(({ actual }) => actual !== null);
  expect(told.filter(({ consensus }) => consensus === null).map(({ indicator }) => indicator)).toEqual(
    Array.from({ length: 4 }, () => "fomc-rate"),
  );
});

test("a registry's first and last days are those of its files", async () => {
  const day = (instant: number | undefined, zone: string) => localTimeText(instant as Instant, zone).slice(0, 10);
  const [instruments, indicators] = ["instruments", "indicators"].map(
    (name) => parseYaml(name, readFileSync(`${shippedData}/${name}.yaml`, "utf8")).value,
  ) as [Registry, Registry];
  for (const [id, { first, last }] of Object.entries(instruments)) {
    const { instrument, instants } = seriesOf(id);
    const length = instrument.clock.kind === "bars" ? instrument.clock.minutes * 60_000 : 0;
    const dates = [instants.at(0), instants.at(-1)].map((at) =>
      instrument.clock.kind === "bars"
        ? day((at as number) - length, "UTC")
        : formatCivilDate(observationDate(instrument, at as Instant)),
    );
    expect([first, last], id).toEqual(dates);
  }
  for (const [id, { first, last }] of Object.entries(indicators)) {
    const told = releasesOf(id).filter(
      ({ actual }) => actual !== null || (catalog.indicators.get(id)?.unit ?? "") === "",
    );
    expect([first, last], id).toEqual([day(told[0]?.releasedAt, "UTC"), day(told.at(-1)?.releasedAt, "UTC")]);
  }
});

type Registry = Readonly<Record<string, { readonly first: string; readonly last: string }>>;

test("January 2026 is as it was", () => {
  const figures = (id: string) => [releaseOf(id)?.actual, releaseOf(id)?.consensus];
  expect(figures("us-ism-manufacturing@2026-01-05T15:00:00Z")).toEqual([47.9, 48.3]);
  expect(figures("us-ism-services@2026-01-07T15:00:00Z")).toEqual([54.4, 52.2]);
  expect(figures("us-nfp@2026-01-09T13:30:00Z")).toEqual([50, 66]);
  expect(figures("us-cpi-mom@2026-01-13T13:30:00Z")).toEqual([0.3, 0.3]);
  expect(figures("us-core-cpi-mom@2026-01-13T13:30:00Z")).toEqual([0.2, 0.3]);
});

describe("the hole in silver", () => {
  test("is the only one in the closes of the metals and the euro", () => {
    const daily = [...series].filter(([id]) =>
      ["gold", "silver", "platinum", "palladium", "copper", "eurusd"].includes(id),
    );
    const holes = daily.flatMap(([id, each]) =>
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
