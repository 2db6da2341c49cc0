import fc from "fast-check";
import { expect, test } from "vitest";
import { civilDate, formatCivilDate, parseCivilDate, weekday } from "../../src/time/civil-date.ts";
import type { CivilDate } from "../../src/time/types.ts";

test.each([
  ["1970-01-01", 0],
  ["1969-12-31", -1],
  ["2000-02-29", 11016],
  ["2026-01-13", 20466],
  ["0001-01-01", -719162],
  ["9999-12-31", 2932896],
])("%s is day %i", (text, day) => {
  expect(parseCivilDate(text)).toBe(day);
  expect(formatCivilDate(day as CivilDate)).toBe(text);
});

test.each([
  "2026-02-29",
  "1900-02-29",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "2026-1-13",
  "26-01-13",
  "2026/01/13",
  "13.01.2026",
  "2026-01-13T",
  " 2026-01-13",
  "2026-01-1x",
  "２026-01-13",
  "20260113",
  "",
])("%j is not a date", (text) => {
  expect(parseCivilDate(text)).toBeNull();
});

test.each([
  ["2026-01-12", 1],
  ["2026-01-16", 5],
  ["2026-01-18", 7],
  ["1969-12-31", 3],
  ["1970-01-01", 4],
])("the ISO weekday of %s is %i", (text, expected) => {
  expect(weekday(parseCivilDate(text) as CivilDate)).toBe(expected);
});

test("dates agree with the language's own proleptic calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719162, max: 2932896 }), (day) => {
      const own = new Date(day * 86_400_000);
      expect(civilDate(own.getUTCFullYear(), own.getUTCMonth() + 1, own.getUTCDate())).toBe(day);
      expect(parseCivilDate(formatCivilDate(day as CivilDate))).toBe(day);
      expect(weekday(day as CivilDate)).toBe(own.getUTCDay() || 7);
    }),
  );
});
