import { expect, it } from "vitest";
import { releaseObservations } from "../../../src/study/placement/release-observations.ts";
import { date } from "../../support/series.ts";
import { calendarOf, releaseOn, seriesOf, weekdays } from "../../support/tiny-market.ts";

const all = weekdays("2024-01-01", 40);
// No price in the week of 22 January: 29 January is observation 15.
const dates = all.filter((day) => day < date("2024-01-22") || day > date("2024-01-26"));
const series = seriesOf("gold", dates, new Float64Array(dates.length));

it.each([
  ["a release on a weekday", "2024-01-17", [12]],
  ["a release at a weekend, answered on Monday", "2024-01-13", [10]],
  ["a release five days before the next price, which are no hole", "2024-01-24", [15]],
  ["a release seven days before the next price, which no longer tells of it", "2024-01-22", []],
  ["a release weeks before the first price", "2023-12-01", []],
  ["a release after the last price", "2024-03-20", []],
])("%s, on %s, is answered by observations %j", (_, day, expected) => {
  const others = releaseOn(date("2024-01-10"), { indicator: "other" });
  const calendar = calendarOf([releaseOn(date(day)), others]);
  expect([...releaseObservations(["news"], calendar, series)]).toEqual(expected);
});
