import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatInstant } from "../../src/time/instant.ts";
import { startOfDay } from "../../src/time/start-of-day.ts";
import type { CivilDate, Instant } from "../../src/time/types.ts";
import {
  civilDateIn,
  instantOfLocalTime,
  isSameZone,
  isZone,
  localInstants,
  localTimeText,
  parseClockTime,
} from "../../src/time/zone-clock.ts";
import { at, date } from "../support/series.ts";

const newYork = "America/New_York";
const london = "Europe/London";

describe("clock times", () => {
  test.each([
    ["17:00", 1020],
    ["8:30", 510],
    ["08:30:00", 510],
    ["00:00", 0],
    ["24:00", 1440],
  ])("%s", (text, minutes) => {
    expect(parseClockTime(text)).toBe(minutes);
  });
  test.each(["24:01", "25:00", "12:60", "1200", "5pm", "08:30:15", "-1:00", ""])("%j is none", (text) => {
    expect(parseClockTime(text)).toBeNull();
  });
});

test.each([
  [newYork, true],
  ["UTC", true],
  ["Europe/London", true],
  ["America/New York", false],
  ["Mars/Olympus", false],
  ["", false],
])("%j is a zone: %s", (name, expected) => {
  expect(isZone(name)).toBe(expected);
});

describe("local clock times as instants", () => {
  // New York changed on 2026-03-08 and 2025-11-02, London on 2026-03-29 and 2025-10-26: four, not five, hours apart in between.
  test.each([
    ["2026-03-06", "08:30", newYork, ["2026-03-06T13:30:00Z"]],
    ["2026-03-09", "08:30", newYork, ["2026-03-09T12:30:00Z"]],
    ["2026-03-09", "12:30", london, ["2026-03-09T12:30:00Z"]],
    ["2026-03-27", "12:30", london, ["2026-03-27T12:30:00Z"]],
    ["2026-03-30", "12:30", london, ["2026-03-30T11:30:00Z"]],
    ["2025-10-24", "12:30", london, ["2025-10-24T11:30:00Z"]],
    ["2025-10-27", "12:30", london, ["2025-10-27T12:30:00Z"]],
    ["2025-10-31", "17:00", newYork, ["2025-10-31T21:00:00Z"]],
    ["2025-11-03", "17:00", newYork, ["2025-11-03T22:00:00Z"]],
    // Skipped and repeated hours, and their edges.
    ["2026-03-08", "01:59", newYork, ["2026-03-08T06:59:00Z"]],
    ["2026-03-08", "02:00", newYork, []],
    ["2026-03-08", "02:30", newYork, []],
    ["2026-03-08", "03:00", newYork, ["2026-03-08T07:00:00Z"]],
    ["2025-11-02", "00:59", newYork, ["2025-11-02T04:59:00Z"]],
    ["2025-11-02", "01:00", newYork, ["2025-11-02T05:00:00Z", "2025-11-02T06:00:00Z"]],
    ["2025-11-02", "01:30", newYork, ["2025-11-02T05:30:00Z", "2025-11-02T06:30:00Z"]],
    ["2025-11-02", "02:00", newYork, ["2025-11-02T07:00:00Z"]],
    ["2026-03-29", "01:30", london, []],
    ["2025-10-26", "01:30", london, ["2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z"]],
    // 24:00 is the midnight that ends the date, also on days of 23 and 25 hours.
    ["2026-01-13", "24:00", "UTC", ["2026-01-14T00:00:00Z"]],
    ["2026-03-08", "24:00", newYork, ["2026-03-09T04:00:00Z"]],
    ["2025-11-02", "24:00", newYork, ["2025-11-03T05:00:00Z"]],
    // Midnight itself was skipped in Cairo on 2025-04-25 and came twice in Havana on 2025-11-02.
    ["2025-04-24", "24:00", "Africa/Cairo", []],
    ["2025-11-02", "00:30", "America/Havana", ["2025-11-02T04:30:00Z", "2025-11-02T05:30:00Z"]],
    // A whole day was skipped in Samoa.
    ["2011-12-30", "12:00", "Pacific/Apia", []],
    ["2026-01-13", "12:00", "Asia/Kolkata", ["2026-01-13T06:30:00Z"]],
  ])("%s %s in %s", (day, time, zone, expected) => {
    const instants = localInstants(date(day), parseClockTime(time) as number, zone);
    expect(instants.map(formatInstant)).toEqual(expected);
  });

  const zones = fc.constantFrom(newYork, london, "UTC", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo");
  const instants = fc.integer({ min: at("1990-01-01T00:00Z") / 60_000, max: at("2035-01-01T00:00Z") / 60_000 });

  test("every instant is among those of its own local reading, and they all read the same", () => {
    fc.assert(
      fc.property(instants, zones, (minute, zone) => {
        const instant = (minute * 60_000) as Instant;
        const reading = localTimeText(instant, zone);
        const found = localInstants(civilDateIn(instant, zone), parseClockTime(reading.slice(11)) as number, zone);
        expect(found).toContain(instant);
        expect(found.map((each) => localTimeText(each, zone))).toEqual(found.map(() => reading));
      }),
    );
  });

  test("local readings agree with Intl", () => {
    fc.assert(
      fc.property(instants, zones, (minute, zone) => {
        const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
        expect(localTimeText((minute * 60_000) as Instant, zone)).toBe(format.format(minute * 60_000));
      }),
      { numRuns: 50 },
    );
  });

  test("the one instant of a local time is that of its date; NaN where a time was skipped or came twice", () => {
    const days = Array.from({ length: 9000 }, (_, index) => (date("2002-01-01") + index) as CivilDate);
    for (const minutes of [90, 150, 510, 1020, 1440]) {
      const ones = days.map((day) => instantOfLocalTime(day * 86_400_000 + minutes * 60_000, newYork));
      const found = days.map((day) => localInstants(day, minutes, newYork));
      expect(ones).toEqual(found.map((these) => (these.length === 1 ? these[0] : NaN)));
    }
  });
});

test.each([
  ["2026-01-13T04:59:59Z", newYork, "2026-01-12 23:59:59"],
  ["2026-01-13T05:00:00Z", newYork, "2026-01-13 00:00"],
  ["2026-07-01T23:30:00Z", london, "2026-07-02 00:30"],
])("%s in %s is %s", (instant, zone, expected) => {
  expect(localTimeText(at(instant), zone)).toBe(expected);
});

test.each([
  ["2026-03-08", newYork, "2026-03-08T05:00:00Z"],
  ["2025-04-25", "Africa/Cairo", "2025-04-24T22:00:00Z"],
  ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z"],
])("%s begins in %s at %s", (day, zone, expected) => {
  expect(formatInstant(startOfDay(date(day), zone))).toBe(expected);
});

test.each([
  ["America/New_York", "America/New_York", true],
  ["US/Eastern", "America/New_York", true],
  ["Etc/UTC", "UTC", true],
  ["America/Chicago", "America/New_York", false],
  ["Europe/London", "UTC", false],
])("%s and %s are one zone: %s", (a, b, same) => {
  expect(isSameZone(a, b)).toBe(same);
});
