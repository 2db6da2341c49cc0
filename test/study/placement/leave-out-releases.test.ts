import { expect, it } from "vitest";
import { countLeftOut, leaveOutReleases, viewMarket } from "../../../src/study/placement/market-view.ts";
import type { CivilDate } from "../../../src/time/types.ts";
import { calendarOf, designOf, releaseOn, seriesOf, weekdays } from "../../support/tiny-market.ts";

const dates = weekdays("2024-01-01", 8);
const series = seriesOf("gold", dates, [0, 1, 2, 3, 4, 5, 6, 7]);
const view = viewMarket("gold", designOf(), calendarOf([]), new Map([["gold", series]]));
const releases = [3, 5].map((at) => releaseOn(dates[at] as CivilDate));

it("the days of releases are not estimated on, and the returns themselves stay", () => {
  const returns = Float64Array.of(NaN, 1, 2, 3, 4, 5, 6, 7);
  const left = leaveOutReleases(returns, ["news"], calendarOf(releases), series);
  expect([...left]).toEqual([NaN, 1, 2, NaN, 4, NaN, 6, 7]);
  expect([...returns]).toEqual([NaN, 1, 2, 3, 4, 5, 6, 7]);
});

it("counted are the observations that only a release takes away, not those that are missing anyway", () => {
  const returns = Float64Array.of(NaN, 1, NaN, 3, 4, 5, 6, 7);
  const estimable = Float64Array.of(NaN, 1, NaN, NaN, NaN, 5, NaN, NaN);
  const regressor = Float64Array.of(NaN, 1, 1, 1, NaN, 1, 1, 1);
  const count = (begin: number, end: number) =>
    countLeftOut({ ...view, returns, estimable, regressors: [regressor] }, begin, end);
  // Left out are 3, 6 and 7; 0 and 2 are holes of the metal, 4 is one of the factor.
  expect([count(0, 8), count(0, 7), count(3, 6), count(4, 6), count(7, 7)]).toEqual([3, 2, 1, 0, 0]);
  expect(countLeftOut({ ...view, returns, estimable: returns }, 0, 8)).toBe(0);
});
