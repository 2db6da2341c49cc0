import fc from "fast-check";
import { expect, test } from "vitest";
import { formatInstant, parseInstant, parseWrittenTime } from "../../src/time/instant.ts";
import type { Instant } from "../../src/time/types.ts";

const cpi = Date.UTC(2026, 0, 13, 13, 30);

test.each([
  ["2026-01-13T13:30:00Z", cpi],
  ["2026-01-13T13:30Z", cpi],
  ["2026-01-13 13:30:00+00:00", cpi],
  ["2026-01-13 13:30+00:00", cpi],
  ["2026-01-13T08:30:00-05:00", cpi],
  ["2026-01-13T08:30:00-0500", cpi],
  ["2026-01-13T08:30-05", cpi],
  ["2026-01-13T19:00:00+05:30", cpi],
  ["2026-01-13t13:30:00z", cpi],
  ["2026-01-13T13:30:00.250Z", cpi + 250],
  ["2026-01-13T13:30:00.2Z", cpi + 200],
  ["2026-01-13 13:30:00.000000+00:00", cpi],
  ["2026-01-13T13:30:59.999999999Z", cpi + 59_999],
  ["2026-01-13T23:30:00-05:00", cpi + 15 * 3_600_000],
])("%s", (text, expected) => {
  expect(parseInstant(text)).toBe(expected);
});

test.each([
  "2026-01-13T13:30:00",
  "2026-01-13",
  "2026-02-30T13:30:00Z",
  "2026-01-13T24:00:00Z",
  "2026-01-13T13:60:00Z",
  "2026-01-13T13:30:60Z",
  "2026-01-13T13Z",
  "2026-01-13_13:30:00Z",
  "2026-01-13T13:30:00+19:00",
  "2026-01-13T13:30:00 UTC",
  "13:30",
  "1768311000",
  "",
  "2026-01-13T13:30:0aZ",
  "2026-01-13T1a:30:00Z",
  "2026-01-13T13:30:00+00:0",
])("%j is not an instant", (text) => {
  expect(parseInstant(text)).toBeNull();
});

test("a timestamp without an offset keeps its date and clock", () => {
  expect(parseWrittenTime("1970-01-02 08:30:15.5")).toEqual({ date: 1, clock: 30_615_500, offset: null });
});

test.each([
  [cpi, "2026-01-13T13:30:00Z"],
  [cpi + 250, "2026-01-13T13:30:00.250Z"],
])("%i is written %s", (instant, text) => {
  expect(formatInstant(instant as Instant)).toBe(text);
});

test("what is written is read back, and as the language reads it", () => {
  const milliseconds = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
  fc.assert(
    fc.property(milliseconds, fc.integer({ min: -18 * 60, max: 18 * 60 }), (instant, offset) => {
      const text = formatInstant(instant as Instant);
      expect(parseInstant(text)).toBe(instant);
      expect(Date.parse(text)).toBe(instant);
      const sign = offset < 0 ? "-" : "+";
      const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
      const zone = `${sign}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
      expect(parseInstant(text.replace("Z", zone))).toBe(instant - offset * 60_000);
    }),
  );
});
