import { expect, test } from "vitest";
import { ageWords, oldSeriesSentences } from "../../../src/report/words/data-ends.ts";
import { date } from "../../support/series.ts";

test("ages are told in days below a month, in months below two years, then in years", () => {
  const age = (from: string) => ageWords(date(from), date("2026-12-01"));
  expect(
    ["2026-11-30", "2026-11-02", "2026-11-01", "2026-04-20", "2025-01-01", "2024-12-01", "2023-12-02"].map(age),
  ).toEqual(["1 day", "29 days", "1 month", "7 months", "23 months", "2 years", "2 years"]);
});

test("series of one last date stand in one sentence; those younger than a month are not told", () => {
  const ends = [
    { id: "gold", last: date("2026-05-15") },
    { id: "platinum", last: date("2026-04-20") },
    { id: "silver", last: date("2026-05-15") },
    { id: "copper", last: date("2026-11-02") },
  ];
  expect(oldSeriesSentences(ends, date("2026-12-01"), "ago")).toEqual([
    "gold and silver end on 2026-05-15, 6 months ago",
    "platinum ends on 2026-04-20, 7 months ago",
  ]);
});
