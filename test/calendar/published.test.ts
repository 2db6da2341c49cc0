import { expect, test } from "vitest";
import { countPublished, publishedReleases } from "../../src/calendar/published.ts";
import { makeRelease } from "../../src/calendar/release.ts";
import type { Instant } from "../../src/time/types.ts";

const releases = (...actuals: (number | null)[]) =>
  actuals.map((actual, index) => makeRelease({ indicator: "cpi", releasedAt: (index * 1000) as Instant, actual }));
const kept = (...actuals: (number | null)[]) => publishedReleases(releases(...actuals)).map(({ actual }) => actual);

test("dates behind the last figure are announced, not out; a hole before it is a release without its figure", () => {
  expect(kept(1, null, 3, null, null)).toEqual([1, null, 3]);
  expect(kept(1, 2)).toEqual([1, 2]);
  expect(kept(0, null)).toEqual([0]);
});

test("where no release has a figure, all are out", () => {
  expect(kept(null, null)).toEqual([null, null]);
  expect(kept()).toEqual([]);
});

test("releases with figures are counted, not dates; of what has none, all", () => {
  expect(countPublished(releases(1, null, 3, null, null))).toBe(2);
  expect(countPublished(releases(0))).toBe(1);
  expect(countPublished(releases(null, null))).toBe(2);
});
