import { describe, expect, it } from "vitest";
import { viewMarket } from "../../../src/study/placement/market-view.ts";
import { placeEvent } from "../../../src/study/placement/place-event.ts";
import { parseCivilDate } from "../../../src/time/civil-date.ts";
import type { CivilDate } from "../../../src/time/types.ts";
import { calendarOf, designOf, newYorkTime, releaseOn, seriesOf, weekdays } from "../../support/tiny-market.ts";

const dates = weekdays("2024-01-01", 40);
const window = { from: -2, to: 2 };
const returns = dates.map((_, index) => 0.001 * (index % 3));

function dateOf(text: string): CivilDate {
  return parseCivilDate(text) as CivilDate;
}

function view(without: readonly string[] = [], benchmarkWithout: readonly string[] | null = null) {
  const kept = dates.filter((date) => !without.map(dateOf).includes(date));
  const gold = seriesOf("gold", kept, returns);
  const series = new Map([["gold", gold]]);
  if (benchmarkWithout !== null) {
    const others = dates.filter((date) => !benchmarkWithout.map(dateOf).includes(date));
    series.set("dollar", seriesOf("dollar", others, returns));
  }
  const factors = benchmarkWithout === null ? [] : ["dollar"];
  return viewMarket("gold", designOf({ model: { kind: "market", factors, asOf: 0 } }), calendarOf([]), series);
}

const week = ["2024-01-22", "2024-01-23", "2024-01-24", "2024-01-25", "2024-01-26"];

describe("placeEvent", () => {
  it.each([
    ["a release in the middle of the data", "2024-01-17", [], null],
    ["before the first price", "2023-12-29", [], "before-data"],
    ["whose window begins before the first price", "2024-01-03", [], "before-data"],
    ["after the last price", "2024-02-26", [], "after-data"],
    ["whose window ends after the last price", "2024-02-22", [], "after-data"],
    ["at a weekend, answered on Monday", "2024-01-20", [], null],
    ["on a day missing from the series, answered the next day", "2024-01-17", ["2024-01-17"], null],
    ["in a hole of a week, answered 7 calendar days later", "2024-01-22", week, "no-price-after-release"],
    ["after which a week is missing", "2024-01-18", week, "gap-in-window"],
    ["before which a week is missing", "2024-01-30", week, "gap-in-window"],
    ["clear of a missing week", "2024-02-01", week, null],
  ])("a release %s (%s)", (_, date, without, reason) => {
    expect(placeEvent(releaseOn(dateOf(date)), view(without), window, "drop").exclusion?.reason ?? null).toBe(reason);
  });

  it("excludes a window in which the benchmark is missing, and says so", () => {
    const { exclusion } = placeEvent(releaseOn(dateOf("2024-01-17")), view([], ["2024-01-18"]), window, "drop");
    expect(exclusion).toEqual({
      reason: "gap-in-window",
      detail: "no factor return into observation 1 (2024-01-18T22:00:00Z)",
    });
  });

  it("keeps an event with a hole where valid observations are summed, unless all are missing", () => {
    const [release, hole] = [releaseOn(dateOf("2024-01-17")), view([], ["2024-01-18"])];
    expect(placeEvent(release, hole, window, "sum").exclusion).toBeNull();
    const days = Array.from({ length: 25 }, (_, index) => `2024-01-${String(index + 5).padStart(2, "0")}`);
    expect(placeEvent(release, view([], days), window, "sum").exclusion?.reason).toBe("gap-in-window");
  });

  it("sums a single valid observation, and has nothing to sum without", () => {
    // 17 January is observation 12; the window is 10 .. 14.
    const release = releaseOn(dateOf("2024-01-17"));
    const missing = (...holes: number[]) => {
      const some = view();
      const left = { ...some, returns: some.returns.map((value, at) => (holes.includes(at) ? NaN : value)) };
      return placeEvent(release, left, window, "sum").exclusion?.detail ?? null;
    };
    expect(missing(10, 11, 13, 14)).toBeNull();
    expect(missing(9, 10, 11, 12, 13, 15)).toBeNull();
    expect(missing(10, 11, 12, 13, 14)).toBe("no return into observation -2 (2024-01-15T22:00:00Z)");
  });

  it("names the observations around the release", () => {
    const placed = placeEvent(releaseOn(dateOf("2024-01-17")), view(), window, "drop");
    expect(placed.pricedBefore).toBe(newYorkTime(dateOf("2024-01-16"), 17 * 60));
    expect(placed.pricedAfter).toBe(newYorkTime(dateOf("2024-01-17"), 17 * 60));
  });

  it("takes a release at the very instant of a close to belong to the next one", () => {
    const release = releaseOn(dateOf("2024-01-17"), { releasedAt: newYorkTime(dateOf("2024-01-17"), 17 * 60) });
    const placed = placeEvent(release, view(), window, "drop");
    expect(placed.pricedBefore).toBe(release.releasedAt);
    expect(placed.pricedAfter).toBe(newYorkTime(dateOf("2024-01-18"), 17 * 60));
  });
});
