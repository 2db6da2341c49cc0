import { expect, test } from "vitest";
import { endOfYearBefore, wholeMonths, yearEarlier } from "../../src/time/anniversary.ts";
import { formatCivilDate } from "../../src/time/civil-date.ts";
import { date } from "../support/series.ts";

test.each([
  ["2026-01-09", "2025-01-09", "2025-12-31"],
  ["2024-02-29", "2023-02-28", "2023-12-31"],
  ["2025-02-28", "2024-02-28", "2024-12-31"],
  ["2026-12-31", "2025-12-31", "2025-12-31"],
])("a year before %s is %s, and the year before it ended on %s", (day, earlier, end) => {
  expect(formatCivilDate(yearEarlier(date(day)))).toBe(earlier);
  expect(formatCivilDate(endOfYearBefore(date(day)))).toBe(end);
});

test.each([
  ["2026-05-15", "2026-12-01", 6],
  ["2026-04-20", "2026-12-01", 7],
  ["2026-04-20", "2026-05-19", 0],
  ["2026-04-20", "2026-05-20", 1],
  ["2025-12-31", "2026-01-01", 0],
  ["2026-01-31", "2026-02-27", 0],
  ["2026-01-31", "2026-02-28", 1],
  ["2024-02-29", "2026-02-28", 24],
  ["2026-01-01", "2026-01-01", 0],
])("from %s to %s are %i whole months", (from, to, months) => {
  expect(wholeMonths(date(from), date(to))).toBe(months);
});
