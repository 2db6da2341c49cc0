import { expect, test } from "vitest";
import { comingReleases } from "../../../src/study/outlook/coming-releases.ts";
import { date } from "../../support/series.ts";
import { calendarOf, newYorkTime, releaseOn } from "../../support/tiny-market.ts";

/** A release of `news` at a New York clock time, given in minutes. */
function newsAt(day: string, minutes: number, actual: number | null) {
  return releaseOn(date(day), { releasedAt: newYorkTime(date(day), minutes), actual });
}

test("days run from midnight to midnight where the indicator is published, and nothing from the first on is known", () => {
  const lateOnTheEve = newsAt("2026-01-08", 24 * 60 - 1, 1);
  const atMidnight = newsAt("2026-01-09", 0, 2);
  const lateOnTheLast = newsAt("2026-01-10", 24 * 60 - 1, 3);
  const after = newsAt("2026-01-11", 0, 4);
  const calendar = calendarOf([lateOnTheEve, atMidnight, lateOnTheLast, after]);
  const coming = comingReleases(calendar, date("2026-01-09"), 2);
  expect(coming.map(({ releasedAt, previous }) => [releasedAt, previous])).toEqual([
    [atMidnight.releasedAt, 1],
    [lateOnTheLast.releasedAt, 1],
  ]);
  expect(coming[0]?.knownUntil).toBe(atMidnight.releasedAt);
});
