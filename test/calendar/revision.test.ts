import { expect, test } from "vitest";
import { makeRelease } from "../../src/calendar/release.ts";
import { periodBefore, revisionsOf } from "../../src/calendar/revision.ts";
import type { Instant } from "../../src/time/types.ts";

const day = 86_400_000;

/** Releases a day apart: period, first print, and the previous figure shown with it. */
function releases(...rows: readonly (readonly [string | null, number | null, number | null])[]) {
  return rows.map(([referencePeriod, actual, previous], index) =>
    makeRelease({ indicator: "us-nfp", releasedAt: (index * day) as Instant, referencePeriod, actual, previous }),
  );
}

test.each([
  ["2026-02", "2026-01"],
  ["2026-01", "2025-12"],
  ["2026-Q3", "2026-Q2"],
  ["2026-Q1", "2025-Q4"],
  ["2026", "2025"],
  ["2026-01-28", null],
  ["2026-13", null],
  ["January", null],
  ["", null],
])("the period before %s is %s", (period, before) => {
  expect(periodBefore(period)).toBe(before);
});

test("a revision is the previous figure as shown less its own first print, exact in decimals", () => {
  const found = revisionsOf(releases(["2025-11", 0.3, 0.1], ["2025-12", 0.2, 0.2], ["2026-01", 0.4, 0.2]));
  expect(found).toEqual([null, -0.1, 0]);
});

test("a missing month is no revision, nor is a missing figure, nor a period that has no month before it", () => {
  const gap = releases(["2025-09", 119, 22], ["2025-11", 64, -105], ["2025-12", 50, 56], ["2026-01", 130, null]);
  expect(revisionsOf(gap)).toEqual([null, null, -8, null]);
  expect(revisionsOf(releases(["2025-11", null, 1], ["2025-12", 2, 3]))).toEqual([null, null]);
  expect(revisionsOf(releases([null, 1, 1], [null, 2, 3], ["2026-01-28", 2, 3]))).toEqual([null, null, null]);
});

test("a month that comes out again is revised against what was printed first", () => {
  const again = releases(["2025-11", 1, 0], ["2025-11", 2, 0], ["2025-12", 5, 4]);
  expect(revisionsOf(again)).toEqual([null, null, 3]);
});

test("figures of one instant do not know each other", () => {
  const [first, second] = releases(["2025-11", 1, 0], ["2025-12", 2, 3]);
  const together = [first, { ...second, releasedAt: first?.releasedAt }] as ReturnType<typeof releases>;
  expect(revisionsOf(together)).toEqual([null, null]);
});
