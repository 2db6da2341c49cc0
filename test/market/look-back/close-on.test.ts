import { expect, test } from "vitest";
import { closeOn } from "../../../src/market/look-back/close-on.ts";
import { barSeries, dailySeries, date } from "../../support/series.ts";

const days = ["2026-01-02", "2026-01-05", "2026-01-06", "2026-01-16"];
const spot = dailySeries("17:00", "America/New_York", days, [100, NaN, 102, 103]);
const binance = dailySeries("24:00", "UTC", days);

test.each([
  ["2026-01-01", -1],
  ["2026-01-02", 0],
  ["2026-01-04", 0],
  // The row of 5 January has no price.
  ["2026-01-05", 0],
  ["2026-01-11", 2],
  ["2026-01-12", -1],
  ["2026-01-21", 3],
  ["2026-01-22", -1],
])("for %s the close at %i stands, five days old at most", (day, index) => {
  expect(closeOn(date(day), spot)).toBe(index);
});

test("a close struck at midnight belongs to the day it ends", () => {
  expect(closeOn(date("2026-01-05"), binance)).toBe(1);
});

test("of bars it is the last that ended on the day, in UTC where they name no zone", () => {
  const bars = barSeries(5, ["2026-01-09T20:55:00Z", "2026-01-10T00:00:00Z", "2026-01-12T00:05:00Z"]);
  expect(closeOn(date("2026-01-09"), bars)).toBe(1);
  expect(closeOn(date("2026-01-11"), bars)).toBe(1);
  expect(closeOn(date("2026-01-12"), bars)).toBe(2);
  expect(closeOn(date("2026-01-18"), bars)).toBe(-1);
});
