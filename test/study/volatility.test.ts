import { describe, expect, it } from "vitest";
import { runStudy } from "../../src/study/run-study.ts";
import type { CivilDate } from "../../src/time/types.ts";
import { calendarOf, designOf, normals, releaseOn, seriesOf, weekdays } from "../support/tiny-market.ts";

const dates = weekdays("2010-01-04", 1_500);
const eventDays = Array.from({ length: 45 }, (_, index) => 60 + index * 31);

/** Noise of 1 % a day, `inflation` times as large on the days of releases. */
function market(seed: number, inflation: number) {
  const noise = normals(seed, dates.length).map((value) => value * 0.01);
  for (const day of eventDays) noise[day] = (noise[day] ?? 0) * inflation;
  const releases = eventDays.map((day) => releaseOn(dates[day] as CivilDate));
  return { calendar: calendarOf(releases), series: new Map([["gold", seriesOf("gold", dates, noise)]]) };
}

const tested = [
  { from: 0, to: 0 },
  { from: 1, to: 1 },
];
const design = designOf({ tested, tests: [], volatility: true, matched: { period: "all", without: [] } });

describe("the size of moves beside matched days", () => {
  it("is larger where releases make prices wilder, and only then", () => {
    const [onDay, after] = runStudy(design, market(2, 2)).volatility;
    expect(onDay?.absoluteRatio).toBeCloseTo(2, 0);
    expect(onDay?.varianceRatio).toBeGreaterThan(2.5);
    expect(onDay?.pAdjusted).toBeLessThan(0.001);
    expect(onDay?.pAdjusted).toBeCloseTo(Math.min(1, 2 * (onDay?.pValue ?? NaN)), 12);
    expect(after?.pAdjusted).toBeGreaterThan(0.05);
  });

  it("rejects as often as it should where nothing happens", () => {
    const runs = 200;
    const p = Array.from({ length: runs }, (_, run) => runStudy(design, market(10 + run, 1)).volatility[0]?.pValue);
    const rejected = p.filter((value) => (value ?? NaN) < 0.05).length;
    // 5 % of 200 is 10, give or take three standard errors.
    expect(rejected).toBeGreaterThan(0);
    expect(rejected).toBeLessThan(20);
  });

  it("is asked for by name, and missing for a single event", () => {
    const one = market(2, 2);
    const calendar = calendarOf(one.calendar.releases.slice(0, 1));
    expect(runStudy({ ...design, volatility: false }, one).volatility).toEqual([]);
    const [alone] = runStudy(design, { ...one, calendar }).volatility;
    expect(alone).toMatchObject({ n: 1, brownForsythe: NaN, pValue: NaN, pAdjusted: NaN, varianceRatio: NaN });
  });
});
