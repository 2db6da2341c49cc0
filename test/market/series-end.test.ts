import { expect, test } from "vitest";
import { endsBefore } from "../../src/market/series-end.ts";
import { date } from "../support/series.ts";
import { seriesOf, weekdays } from "../support/tiny-market.ts";

test("a series ends, before a date, with its last price of an earlier date; one that begins later does not count", () => {
  const gold = seriesOf("gold", weekdays("2024-01-01", 5), []);
  const late = seriesOf("late", weekdays("2024-02-01", 5), []);
  const series = new Map([
    ["gold", { ...gold, closes: gold.closes.with(4, NaN) }],
    ["late", late],
  ]);
  expect(endsBefore(series, date("2024-01-03"))).toEqual([{ id: "gold", last: date("2024-01-02") }]);
  expect(endsBefore(series, date("2024-06-01"))).toEqual([
    { id: "gold", last: date("2024-01-04") },
    { id: "late", last: date("2024-02-07") },
  ]);
});
