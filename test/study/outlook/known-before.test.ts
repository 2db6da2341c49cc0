import { expect, test } from "vitest";
import { knownBefore } from "../../../src/study/outlook/known-before.ts";
import type { Instant } from "../../../src/time/types.ts";
import { calendarOf, newYorkTime, releaseOn, seriesOf, weekdays } from "../../support/tiny-market.ts";

test("what is published at an instant is not known before it; a price struck at it is", () => {
  const dates = weekdays("2024-01-01", 5);
  const [, , third] = dates;
  if (third === undefined) throw new Error("there are five");
  const data = {
    calendar: calendarOf(dates.map((date) => releaseOn(date))),
    series: new Map([["gold", seriesOf("gold", dates, [])]]),
  };
  const at = (instant: Instant) => {
    const { calendar, series } = knownBefore(data, instant);
    return [calendar.releases.length, series.get("gold")?.instants.length, series.get("gold")?.closes.length];
  };
  expect(at(newYorkTime(third, 8 * 60 + 30))).toEqual([2, 2, 2]);
  expect(at((newYorkTime(third, 8 * 60 + 30) + 1) as Instant)).toEqual([3, 2, 2]);
  expect(at(newYorkTime(third, 17 * 60))).toEqual([3, 3, 3]);
  expect(at(0 as Instant)).toEqual([0, 0, 0]);
});
