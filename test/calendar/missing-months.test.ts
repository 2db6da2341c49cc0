import { describe, expect, test } from "vitest";
import { isMonthly, missingMonths, missingMonthsSentence } from "../../src/calendar/missing-months.ts";
import type { Release } from "../../src/calendar/types.ts";
import { date } from "../support/series.ts";
import { indicator, releaseOn } from "../support/tiny-market.ts";

const on = (day: string, referencePeriod: string | null = null): Release => releaseOn(date(day), { referencePeriod });
const news = indicator("news");
const monthsOf = (releases: readonly Release[], cancelled?: readonly string[]) =>
  missingMonths(cancelled === undefined ? news : { ...news, cancelled }, releases).map(({ month }) => month);

describe("by reference period", () => {
  const periods = ["2025-01", "2025-02", "2025-03", "2025-05", "2025-06", "2025-07", "2025-10"];
  const days = ["2025-02-12", "2025-03-12", "2025-04-10", "2025-06-11", "2025-07-15", "2025-08-12", "2025-11-13"];
  const releases = days.map((day, index) => on(day, periods[index]));

  test("the months between the first and the last that no release is for, with the releases on either side", () => {
    expect(monthsOf(releases)).toEqual(["2025-04", "2025-08", "2025-09"]);
    expect(missingMonths(news, releases)[0]).toEqual({
      month: "2025-04",
      after: on("2025-04-10").releasedAt,
      before: on("2025-06-11").releasedAt,
    });
  });

  test("a release that came late is no hole: October's figure in December, with November's", () => {
    const late = [...releases.slice(0, 4), on("2025-09-30", "2025-06"), on("2025-10-01", "2025-07")];
    expect(monthsOf(late)).toEqual(["2025-04"]);
  });

  test("cancelled months are left alone", () => {
    expect(monthsOf(releases, ["2025-08", "2025-04"])).toEqual(["2025-09"]);
    expect(monthsOf(releases, ["2025-04", "2025-08", "2025-09"])).toEqual([]);
  });
});

describe("by month of release, where a release says no period", () => {
  test("an empty month counts where the releases around it are more than 45 days apart", () => {
    const days = ["2025-01-10", "2025-02-12", "2025-03-12", "2025-04-10", "2025-06-11", "2025-07-15"];
    expect(monthsOf(days.map((day) => on(day)))).toEqual(["2025-05"]);
    expect(monthsOf(days.map((day, index) => on(day, index === 0 ? null : `2025-0${index}`)))).toEqual(["2025-05"]);
  });

  test("figures around the turn of a month leave months empty that miss nothing: 30 April, 1 June", () => {
    const days = ["2025-01-30", "2025-02-28", "2025-03-31", "2025-04-30", "2025-06-01", "2025-06-30"];
    expect(monthsOf(days.map((day) => on(day)))).toEqual([]);
  });

  test("a month is that of the indicator's dates: 23:00 New York on 30 April is 03:00 UTC on 1 May", () => {
    const evening = releaseOn(date("2025-04-30"), { releasedAt: Date.parse("2025-05-01T03:00:00Z") as never });
    const days = ["2025-01-30", "2025-02-28", "2025-03-31"].map((day) => on(day));
    expect(monthsOf([...days, evening, on("2025-06-20"), on("2025-07-18")])).toEqual(["2025-05"]);
  });
});

test("what does not come every month has no months to miss: weeks, eight meetings a year, quarters, a handful", () => {
  const every = (step: number, count: number) =>
    Array.from({ length: count }, (_, index) => releaseOn((date("2020-01-01") + index * step) as never));
  expect([7, 30, 43, 91].map((step) => isMonthly(every(step, 30)))).toEqual([false, true, false, false]);
  expect([5, 6].map((count) => isMonthly(every(30, count)))).toEqual([false, true]);
  expect(monthsOf([...every(43, 30), on("2025-01-01")])).toEqual([]);
});

test("one month is named, two are, and of more the number and the last", () => {
  const say = (...months: string[]) =>
    missingMonthsSentence(
      news,
      months.map((month) => ({ month, after: 0 as never, before: 0 as never })),
    );
  expect(say("2025-10")).toBe("news has no release for 2025-10: a hole in the calendar");
  expect(say("2025-08", "2025-10")).toBe("news has no release for 2025-08 and 2025-10: a hole in the calendar");
  expect(say("2025-01", "2025-08", "2025-10")).toBe(
    "news has no release for 3 months, the last 2025-10: a hole in the calendar",
  );
  expect(say()).toBe("");
});
