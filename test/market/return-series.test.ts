import { expect, test } from "vitest";
import { coverage } from "../../src/market/coverage.ts";
import { logReturnsAcross } from "../../src/market/return-series.ts";
import { formatInstant } from "../../src/time/instant.ts";
import { barSeries, dailySeries } from "../support/series.ts";

const spot = (dates: readonly string[], closes: readonly number[]) =>
  dailySeries("17:00", "America/New_York", dates, closes);

test("returns are logarithms of price ratios, over weekends too", () => {
  const series = spot(["2026-01-29", "2026-01-30", "2026-02-02"], [100, 110, 99]);
  // ln 1.1 and ln 0.9, from a table of logarithms.
  expect([...logReturnsAcross(series)].map((value) => value.toFixed(12))).toEqual([
    "NaN",
    "0.095310179804",
    "-0.105360515658",
  ]);
});

test("a missing price takes the returns on both of its sides with it", () => {
  const series = spot(["2026-01-12", "2026-01-13", "2026-01-14", "2026-01-15"], [100, NaN, 100, 200]);
  expect([...logReturnsAcross(series)]).toEqual([NaN, NaN, NaN, Math.LN2]);
});

test("a step over a hole has no return", () => {
  const series = spot(["2018-02-27", "2018-02-28", "2018-03-19", "2018-03-20"], [1, 2, 4, 8]);
  expect([...logReturnsAcross(series)]).toEqual([NaN, Math.LN2, NaN, Math.LN2]);
});

test("a night between minute bars has no return; three missing bars in a row do not matter less", () => {
  const ends = [
    "2026-01-13T21:58:00Z",
    "2026-01-13T21:59:00Z",
    "2026-01-13T23:01:00Z",
    "2026-01-13T23:04:00Z",
    "2026-01-13T23:08:00Z",
  ];
  expect([...logReturnsAcross(barSeries(1, ends, [1, 2, 4, 8, 16]))]).toEqual([NaN, Math.LN2, NaN, Math.LN2, NaN]);
});

test("an empty series has no returns and covers nothing", () => {
  expect(logReturnsAcross(spot([], []))).toHaveLength(0);
  expect(coverage(spot([], []))).toEqual({ first: null, last: null, count: 0, holes: [] });
});

test("coverage counts priced rows and finds holes between them", () => {
  const dates = ["2026-01-12", "2026-01-13", "2026-01-14", "2026-01-15", "2026-01-16", "2026-01-19", "2026-01-30"];
  const none = NaN;
  const { first, last, count, holes } = coverage(spot(dates, [none, 1, 1, none, none, none, 1]));
  expect([first, last].map((instant) => instant && formatInstant(instant))).toEqual([
    "2026-01-13T22:00:00Z",
    "2026-01-30T22:00:00Z",
  ]);
  expect(count).toBe(3);
  expect(holes.map(({ from, to }) => [formatInstant(from), formatInstant(to)])).toEqual([
    ["2026-01-14T22:00:00Z", "2026-01-30T22:00:00Z"],
  ]);
});
