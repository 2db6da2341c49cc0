import { expect, test } from "vitest";
import { endOfYearBefore, yearEarlier } from "../../src/time/anniversary.ts";
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
