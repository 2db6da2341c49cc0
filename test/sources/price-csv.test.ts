import { describe, expect, test } from "vitest";
import type { ObservationClock } from "../../src/market/instrument.ts";
import { readPriceSeries } from "../../src/sources/price-csv.ts";
import { formatInstant } from "../../src/time/instant.ts";
import type { Instant } from "../../src/time/types.ts";
import { briefly, diagnosticsOfReading } from "../support/diagnostics.ts";
import { memoryIo } from "../support/memory-io.ts";
import { instrumentWith } from "../support/series.ts";

const close: ObservationClock = { kind: "daily", time: "17:00", zone: "America/New_York" };
const bars = (stamp: "open" | "close", zone: string | null = null): ObservationClock => ({
  kind: "bars",
  minutes: 5,
  stamp,
  zone,
});

function reading(clock: ObservationClock, text: string, columns: { time?: string; close?: string } = {}) {
  const entry = {
    instrument: instrumentWith(clock),
    prices: "/p.csv",
    columns: { time: columns.time ?? null, close: columns.close ?? "close" },
    at: { file: "/instruments.yaml", line: 4, column: 11, length: 5 },
  };
  return readPriceSeries(memoryIo({ "/p.csv": text }), entry);
}

async function rows(clock: ObservationClock, text: string, columns?: { time?: string; close?: string }) {
  const { series } = await reading(clock, text, columns);
  return [...series.instants].map((instant, row) => [formatInstant(instant as Instant), series.closes[row]]);
}

const problems = async (clock: ObservationClock, text: string) =>
  briefly(await diagnosticsOfReading(reading(clock, text)));

test("a series that changes by differences may be zero or less", async () => {
  const text = "date,close\n2026-03-06,0\n2026-03-09,-0.4\n";
  const instrument = { ...instrumentWith(close), change: "difference" } as const;
  const entry = { instrument, prices: "/p.csv", columns: { time: null, close: "close" }, at: null };
  const { series } = await readPriceSeries(memoryIo({ "/p.csv": text }), entry);
  expect([...series.closes]).toEqual([0, -0.4]);
  expect((await problems(close, text)).length).toBeGreaterThan(0);
});

describe("daily closes", () => {
  const expected = [
    ["2026-03-06T22:00:00Z", 100.5],
    ["2026-03-09T21:00:00Z", 1234.5],
  ];
  test.each([
    ["plain", "date,close\n2026-03-06,100.5\n2026-03-09,1234.5\n"],
    ["other columns and order", "close,volume,Date\n100.5,7,2026-03-06\n1234.5,x,2026-03-09\n"],
    ["semicolons and decimal commas", "Date;Close\n2026-03-06;100,5\n2026-03-09;1.234,5\n"],
    ["CRLF and a byte order mark", "\uFEFFdate,close\r\n2026-03-06,100.5\r\n2026-03-09,1234.5\r\n"],
    ["quoted thousands", 'date,close\n2026-03-06,"100.5"\n2026-03-09,"1,234.5"\n'],
    [
      "timestamps, which are instants",
      "timestamp,close\n2026-03-06T22:00:00Z,100.5\n2026-03-09T17:00:00-04:00,1234.5\n",
    ],
    ["dates in a column called timestamp", "timestamp,close\n2026-03-06,100.5\n2026-03-09,1234.5\n"],
  ])("%s", async (_, text) => {
    expect(await rows(close, text)).toEqual(expected);
  });

  test("columns by the names the entry gives", async () => {
    expect(await rows(close, "Day,Last,close\n2026-03-06,100.5,1\n", { time: "day", close: "LAST" })).toEqual([
      expected[0],
    ]);
  });

  test("at 24:00 belong to the midnight that ends the date", async () => {
    const binance: ObservationClock = { kind: "daily", time: "24:00", zone: "UTC" };
    expect(await rows(binance, "date,close\n2026-01-13,1\n")).toEqual([["2026-01-14T00:00:00Z", 1]]);
  });

  test("an empty close stays as a row without a price", async () => {
    expect(await rows(close, "date,close\n2026-03-06,100.5\n2026-03-09,\n")).toEqual([
      ["2026-03-06T22:00:00Z", 100.5],
      ["2026-03-09T21:00:00Z", NaN],
    ]);
  });
});

describe("bars", () => {
  test.each([
    ["ISO, stamped at the open", bars("open"), "timestamp,close\n2026-01-13T13:30:00Z,1\n"],
    ["ISO, stamped at the close", bars("close"), "timestamp,close\n2026-01-13T13:35:00Z,1\n"],
    ["pandas", bars("open"), "datetime,close\n2026-01-13 13:30:00+00:00,1\n"],
    ["another offset", bars("open"), "time,close\n2026-01-13T08:30-05:00,1\n"],
    ["local, in the entry's zone", bars("open", "America/New_York"), "date,close\n2026-01-13 08:30,1\n"],
    ["an offset wins over the entry's zone", bars("open", "Asia/Tokyo"), "date,close\n2026-01-13T13:30Z,1\n"],
    ["epoch seconds", bars("open"), "timestamp,close\n1768311000,1\n"],
    ["epoch milliseconds", bars("open"), "timestamp,close\n1768311000000,1\n"],
  ])("%s", async (_, clock, text) => {
    expect(await rows(clock, text)).toEqual([["2026-01-13T13:35:00Z", 1]]);
  });

  test("timestamp comes before time and date when a file has them all", async () => {
    expect(await rows(bars("close"), "date,time,timestamp,close\nx,y,2026-01-13T13:35Z,1\n")).toEqual([
      ["2026-01-13T13:35:00Z", 1],
    ]);
  });
});

describe("what is wrong with a price file is said with its place", () => {
  test.each([
    ["no number", close, "date,close\n2026-01-13,abc\n", ['data/not-a-number 2:12 "abc" is not a number']],
    ["NaN", close, "date,close\n2026-01-13,NaN\n", ['data/not-a-number 2:12 "NaN" is not a number']],
    [
      "an ambiguous number",
      close,
      "date;close\n2026-01-13;1,234\n",
      ['data/ambiguous-number 2:12 "1,234" may mean 1234 or 1.234'],
    ],
    [
      "zero and less",
      close,
      "date,close\n2026-01-13,0\n2026-01-14,-1.5\n",
      ["data/not-positive 2:12 the close is 0", "data/not-positive 3:12 the close is -1.5"],
    ],
    ["no such date", close, "date,close\n2026-02-30,1\n", ['data/bad-date 2:1 "2026-02-30" is not a date']],
    [
      "another order of day and month",
      close,
      "date,close\n13/01/2026,1\n",
      ['data/bad-date 2:1 "13/01/2026" is not a date'],
    ],
    ["no date", close, "date,close\n,1\n", ["data/bad-date 2:1 an empty cell is not a date"]],
    [
      "a midnight that stands for a day",
      close,
      "date,close\n2026-01-13T00:00:00Z,1\n",
      ['data/bad-date 2:1 "2026-01-13T00:00:00Z" is not a date'],
    ],
    [
      "a date twice",
      close,
      "date,close\n2026-01-13,1\n2026-01-13,1\n",
      ["data/duplicate-instant 3:1 the same time as line 2"],
    ],
    [
      "a row out of order",
      close,
      "date,close\n2026-01-13,1\n2026-01-12,1\n2026-01-14,1\n",
      ["data/descending 3:1 earlier than line 2"],
    ],
    [
      "newest first",
      close,
      "date,close\n2026-01-14,1\n2026-01-13,1\n2026-01-12,1\n",
      ["data/descending 2:1 the rows run from 2026-01-14T22:00:00Z back to 2026-01-12T22:00:00Z"],
    ],
    [
      "a date without a time",
      bars("open"),
      "timestamp,close\n2026-01-13,1\n",
      ['data/bad-date 2:1 "2026-01-13" is not a date and time'],
    ],
    [
      "no zone",
      bars("open"),
      "timestamp,close\n2026-01-13 13:30,1\n",
      ['data/no-zone 2:1 "2026-01-13 13:30" does not say its zone'],
    ],
    [
      "a skipped time",
      bars("open", "America/New_York"),
      "timestamp,close\n2026-03-08 02:30,1\n",
      ['data/impossible-time 2:1 "2026-03-08 02:30" does not exist in America/New_York: clocks skipped it'],
    ],
    [
      "a time that came twice",
      bars("open", "America/New_York"),
      "timestamp,close\n2025-11-02 01:30,1\n",
      [
        'data/ambiguous-time 2:1 "2025-11-02 01:30" came twice in America/New_York: at 2025-11-02T05:30:00Z and 2025-11-02T06:30:00Z',
      ],
    ],
    ["no close column", close, "date,price\n2026-01-13,1\n", ['data/missing-column 1:1 there is no column "close"']],
    [
      "no time column",
      bars("open"),
      "day,close\n2026-01-13,1\n",
      ['data/missing-column 1:1 there is no column "timestamp" or "datetime" or "time" or "date"'],
    ],
    [
      "a column twice",
      close,
      "date,close,Close\n2026-01-13,1,1\n",
      ['data/duplicate-column 1:12 the column "Close" stands twice'],
    ],
    [
      "an unquoted decimal comma",
      close,
      "date,close\n2026-01-13,1234,5\n",
      ["data/not-csv 2:1 3 cells where the header has 2"],
    ],
    ["an empty file", close, "", ['data/empty-file 1:1 "/p.csv" is empty']],
    ["a header alone", close, "date,close\n", ['data/empty-file 1:1 "/p.csv" has a header and no rows']],
    ["no price at all", close, "date,close\n2026-01-13,\n", ['data/empty-file 1:6 "/p.csv" holds no price']],
  ])("%s", async (_, clock, text, expected) => {
    expect(await problems(clock, text)).toEqual(expected);
  });

  test("all at once, in order of place", async () => {
    const text = "date,close\n2026-01-13,abc\n2026-01-xx,0\n2026-01-13,5\n1,2,3\n2026-01-12,1\n";
    expect(await problems(close, text)).toEqual([
      'data/not-a-number 2:12 "abc" is not a number',
      'data/bad-date 3:1 "2026-01-xx" is not a date',
      "data/not-positive 3:12 the close is 0",
      "data/duplicate-instant 4:1 the same time as line 2",
      "data/not-csv 5:1 3 cells where the header has 2",
      "data/descending 6:1 earlier than line 2",
    ]);
  });

  test("but of thousands only the first few of each kind", async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `x${index},1`);
    const found = await problems(close, `date,close\n${lines.join("\n")}\n`);
    expect(found).toHaveLength(6);
    expect(found.at(-1)).toBe('data/bad-date 6:1 ... and 4995 more in "/p.csv"');
  });

  test("and of a long file whose every row is wrong", async () => {
    const text = `date,close\n${"2026-01-13T00:00Z;1.2.3\n".repeat(200_000).replaceAll(";", ",")}`;
    expect(await problems(close, text)).toHaveLength(6);
  });

  test("a missing column is answered with what the header has", async () => {
    const [found] = await diagnosticsOfReading(reading(close, "date,Clsoe\n2026-01-13,1\n"));
    expect(found?.hint).toBe(
      'the header has "date", "Clsoe"; is "Clsoe" meant?; name it under "columns" in the instrument\'s entry',
    );
  });

  test("a missing file is shown where the registry names it", async () => {
    const entry = { instrument: instrumentWith(close), prices: "/none.csv", columns: { time: null, close: "close" } };
    const at = { file: "/instruments.yaml", line: 4, column: 11, length: 5 };
    const found = await diagnosticsOfReading(readPriceSeries(memoryIo({}), { ...entry, at }));
    expect(briefly(found)).toEqual(['data/not-found 4:11 "/none.csv" does not exist']);
  });
});
