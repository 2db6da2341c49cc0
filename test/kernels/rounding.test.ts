import { expect, it } from "vitest";
import type { PriceSeries } from "../../src/market/price-series.ts";
import { runStudy } from "../../src/study/run-study.ts";
import type { CivilDate } from "../../src/time/types.ts";
import { calendarOf, designOf, releaseOn, seriesOf, weekdays } from "../support/tiny-market.ts";

const dates = weekdays("2010-01-04", 400);
const eventDays = Array.from({ length: 30 }, (_, index) => 40 + index * 10);

// A quiet price that each release's first day leads away and its second brings back to the cent.
const gold: PriceSeries = {
  ...seriesOf("gold", dates, []),
  closes: Float64Array.from(dates, (_, day) => {
    const event = eventDays.indexOf(day);
    return event === -1 ? 1950.4 + (day % 10 === 5 ? 7.3 : 0) : 1950.4 + 3.3 * (event + 1);
  }),
};

it("a price that comes back to where it was has moved neither up nor down", () => {
  const design = designOf({
    tested: [{ from: 0, to: 1 }],
    model: { kind: "raw", factors: [], asOf: 0 },
    tests: ["sign_z", "gsign_z", "wilcoxon_z"],
  });
  const calendar = calendarOf(eventDays.map((day) => releaseOn(dates[day] as CivilDate)));
  const [cell] = runStudy(design, { calendar, series: new Map([["gold", gold]]) }).cells;
  const [result] = cell?.windows ?? [];
  const returns = cell?.returns;
  const sums = eventDays.map((_, row) => {
    const start = row * (returns?.columns ?? 0) + 2;
    return (returns?.values[start] ?? NaN) + (returns?.values[start + 1] ?? NaN);
  });
  // Else this would say nothing.
  expect(sums.some((sum) => sum > 0)).toBe(true);
  expect(result?.sample.car).toEqual(new Float64Array(30));
  expect(result?.summary.sharePositive).toBe(0);
  expect(result?.tests.map(({ test, n }) => [test, n])).toEqual([
    ["sign_z", 30],
    ["gsign_z", 30],
    ["wilcoxon_z", 0],
  ]);
});
