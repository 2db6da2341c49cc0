import { describe, expect, test } from "vitest";
import { readReleases } from "../../src/sources/release-csv.ts";
import type { Indicator } from "../../src/calendar/types.ts";
import { diagnosticsOfReading, briefly } from "../support/diagnostics.ts";
import { memoryIo } from "../support/memory-io.ts";

const indicator = (id: string, time: string, zone: string): [string, Indicator] => [
  id,
  { id, name: id, unit: "percent", report: id, time, zone },
];
const indicators = new Map([
  indicator("us-cpi-mom", "08:30", "America/New_York"),
  indicator("uk-cpi-yoy", "07:00", "Europe/London"),
]);

const reading = (text: string) => readReleases(memoryIo({ "/c.csv": text }), "/c.csv", indicators);
const ids = async (text: string) => (await reading(text)).releases.map(({ id }) => id);
const problems = async (text: string) => briefly(await diagnosticsOfReading(reading(text)));

test("a row becomes a release; an empty figure is missing, never zero", async () => {
  const text =
    "released_at,indicator,reference_period,actual,consensus,previous,note\n" +
    "2026-01-13T13:30:00Z,us-cpi-mom,2025-12,0.3,0.3,0.3,x\n" +
    "2026-02-11T13:30:00Z,us-cpi-mom,,0,,,\n";
  const { releases, file } = await reading(text);
  expect(releases).toEqual([
    {
      id: "us-cpi-mom@2026-01-13T13:30:00Z",
      indicator: "us-cpi-mom",
      referencePeriod: "2025-12",
      releasedAt: Date.UTC(2026, 0, 13, 13, 30),
      actual: 0.3,
      consensus: 0.3,
      previous: 0.3,
      label: null,
      speaker: null,
    },
    {
      id: "us-cpi-mom@2026-02-11T13:30:00Z",
      indicator: "us-cpi-mom",
      referencePeriod: null,
      releasedAt: Date.UTC(2026, 1, 11, 13, 30),
      actual: 0,
      consensus: null,
      previous: null,
      label: null,
      speaker: null,
    },
  ]);
  expect(file).toMatchObject({ path: "/c.csv", rows: 2 });
});

describe("when it was released", () => {
  const cpi = "us-cpi-mom@2026-03-11T12:30:00Z";
  test.each([
    ["an instant", "released_at,indicator,actual,consensus\n2026-03-11T12:30Z,us-cpi-mom,1,1\n", [cpi]],
    ["an offset", "released_at,indicator,actual,consensus\n2026-03-11T08:30-04:00,us-cpi-mom,1,1\n", [cpi]],
    [
      "a local time and its zone",
      "released_at,zone,indicator,actual,consensus\n2026-03-11 08:30,America/New_York,us-cpi-mom,1,1\n",
      [cpi],
    ],
    [
      "date, time and zone",
      "date,time,zone,indicator,actual,consensus\n2026-03-11,12:30,Europe/London,us-cpi-mom,1,1\n",
      [cpi],
    ],
    [
      "date and time, in the indicator's zone",
      "date,time,indicator,actual,consensus\n2026-03-11,08:30,us-cpi-mom,1,1\n",
      [cpi],
    ],
    [
      "a date alone, at each indicator's own time",
      "date,indicator,actual,consensus\n2026-03-11,us-cpi-mom,1,1\n2026-03-25,uk-cpi-yoy,1,1\n2026-04-22,uk-cpi-yoy,1,1\n",
      [cpi, "uk-cpi-yoy@2026-03-25T07:00:00Z", "uk-cpi-yoy@2026-04-22T06:00:00Z"],
    ],
    ["an empty time cell", "date,time,indicator,actual,consensus\n2026-03-11,,us-cpi-mom,1,1\n", [cpi]],
    [
      "rows in any order",
      "date,indicator,actual,consensus\n2026-04-10,us-cpi-mom,1,1\n2026-03-11,us-cpi-mom,1,1\n",
      ["us-cpi-mom@2026-04-10T12:30:00Z", cpi],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await ids(text)).toEqual(expected);
  });
});

describe("what is wrong with a calendar is said with its place", () => {
  const head = "released_at,indicator,actual,consensus\n";
  test.each([
    [`${head}2026-01-13T13:30Z,us-cpi-mm,1,1\n`, ['data/unknown-indicator 2:19 unknown indicator "us-cpi-mm"']],
    [`${head}2026-01-13 08:30,us-cpi-mom,1,1\n`, ['data/no-zone 2:1 "2026-01-13 08:30" does not say its zone']],
    [`${head}2026-01-13,us-cpi-mom,1,1\n`, ['data/bad-date 2:1 "2026-01-13" is not a date and time']],
    [
      `${head}2026-01-13T13:30Z,us-cpi-mom,0.3%,n/a\n`,
      ['data/not-a-number 2:30 "0.3%" is not a number', 'data/not-a-number 2:35 "n/a" is not a number'],
    ],
    [
      `${head}2026-01-13T13:30Z,us-cpi-mom,1,1\n2026-01-13T08:30-05:00,us-cpi-mom,2,1\n`,
      ['data/duplicate-release 3:24 "us-cpi-mom@2026-01-13T13:30:00Z" stands here and on line 2'],
    ],
    [
      "indicator,actual,consensus\nus-cpi-mom,1,1\n",
      ['data/missing-column 1:1 there is no column "released_at" or "date"'],
    ],
    ["released_at,name\n2026-01-13T13:30Z,x\n", ['data/missing-column 1:1 there is no column "indicator"']],
    [
      "date,zone,indicator,actual,consensus\n2026-01-13,New York,us-cpi-mom,1,1\n",
      ['data/unknown-zone 2:12 there is no time zone "New York"'],
    ],
    [
      "date,time,indicator,actual,consensus\n2026-01-13,8.30,us-cpi-mom,1,1\n",
      ['data/bad-date 2:12 "8.30" is not a clock time'],
    ],
    [
      "date,time,indicator,actual,consensus\n2026-03-08,02:30,us-cpi-mom,1,1\n",
      ['data/impossible-time 2:12 "2026-03-08 02:30" does not exist in America/New_York: clocks skipped it'],
    ],
    ["date,indicator,actual,consensus\n11.03.2026,us-cpi-mom,1,1\n", ['data/bad-date 2:1 "11.03.2026" is not a date']],
  ])("%j", async (text, expected) => {
    expect(await problems(text)).toEqual(expected);
  });

  test("an unknown indicator is answered with the nearest", async () => {
    const [found] = await diagnosticsOfReading(reading(`${head}2026-01-13T13:30Z,us-cpi-mm,1,1\n`));
    expect(found?.hint).toBe('did you mean "us-cpi-mom"? allowed: us-cpi-mom, uk-cpi-yoy');
  });
});
