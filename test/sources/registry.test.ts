import { describe, expect, test } from "vitest";
import { z } from "zod";
import { instrumentEntrySchema } from "../../src/sources/instrument-entry.ts";
import { readIndicators, readInstruments } from "../../src/sources/registry.ts";
import { diagnosticsOfReading } from "../support/diagnostics.ts";
import { memoryIo } from "../support/memory-io.ts";

const gold = `gold:
  name: Gold, spot
  unit: USD per troy ounce
  prices: prices/gold.csv
  close: { time: "17:00", zone: America/New_York }
`;

const silver = `silver-5m:
  name: Silver, five minutes
  role: benchmark
  unit: USD per troy ounce
  prices: ../bars/silver.csv.gz
  bars: { length: 5m, stamp: open, zone: UTC }
  max_gap: 12
  columns: { time: Stamp, close: Bid }
  source: a broker
`;

const instruments = (text: string) =>
  readInstruments(memoryIo({ "/home/data/instruments.yaml": text }), "/home/data/instruments.yaml");
const indicators = (text: string) => readIndicators(memoryIo({ "/i.yaml": text }), "/i.yaml");

async function problems(reading: Promise<unknown>): Promise<string[]> {
  const found = await diagnosticsOfReading(reading);
  return found.map(
    ({ code, message, hint, at }) =>
      `${code} ${at?.line}:${at?.column} ${message}${hint === undefined ? "" : ` | ${hint}`}`,
  );
}

test("an entry's defaults are filled in and its path is relative to the registry", async () => {
  const { entries, file } = await instruments(gold + silver);
  expect([...entries.keys()]).toEqual(["gold", "silver-5m"]);
  expect(entries.get("gold")).toEqual({
    instrument: {
      id: "gold",
      name: "Gold, spot",
      role: "metal",
      unit: "USD per troy ounce",
      clock: { kind: "daily", time: "17:00", zone: "America/New_York" },
      change: "log",
      maxGap: 5,
      source: "",
    },
    prices: "/home/data/prices/gold.csv",
    columns: { time: null, close: "close" },
    at: { file: "/home/data/instruments.yaml", line: 4, column: 11, length: 15, text: "  prices: prices/gold.csv" },
  });
  expect(entries.get("silver-5m")).toMatchObject({
    instrument: { role: "benchmark", clock: { kind: "bars", minutes: 5, stamp: "open", zone: "UTC" }, maxGap: 12 },
    prices: "/home/bars/silver.csv.gz",
    columns: { time: "Stamp", close: "Bid" },
  });
  expect(file).toMatchObject({ path: "/home/data/instruments.yaml", rows: 2 });
});

test.each([
  ["5m", 5],
  ["1m", 1],
  ["1h", 60],
  ["4h", 240],
])("bars of %s are %i minutes", async (length, minutes) => {
  const { entries } = await instruments(silver.replace("length: 5m", `length: ${length}`));
  expect(entries.get("silver-5m")?.instrument.clock).toMatchObject({ minutes });
});

test("8:30 and 08:30 are one clock", async () => {
  const { entries } = await instruments(gold.replace('"17:00"', "8:30"));
  expect(entries.get("gold")?.instrument.clock).toMatchObject({ time: "08:30" });
});

describe("mistakes in an instrument", () => {
  test.each([
    [
      gold.replace("America/New_York", "America/NewYork"),
      'data/unknown-zone 5:33 there is no time zone "America/NewYork" | did you mean "America/New_York"? use an IANA zone such as America/New_York',
    ],
    [gold.replace("17:00", "25:00"), 'data/bad-registry 5:18 a clock time is written "08:30", from "00:00" to "24:00"'],
    [
      gold.replace("  close", "  bars: { length: 1m, stamp: open }\n  close"),
      'data/bad-registry 1:1 an instrument has either "close" (daily closes) or "bars" (intraday), and not both | write `close: { time: "17:00", zone: America/New_York }` or `bars: { length: 5m, stamp: open }`',
    ],
    [
      gold.replace(/ {2}close.*\n/, ""),
      'data/bad-registry 1:1 an instrument has either "close" (daily closes) or "bars" (intraday), and not both | write `close: { time: "17:00", zone: America/New_York }` or `bars: { length: 5m, stamp: open }`',
    ],
    [
      gold.replace("gold:", "Gold:"),
      'data/bad-registry 1:1 "Gold": an id has small letters, digits and hyphens, such as us-cpi-mom',
    ],
    [gold.replace(/ {2}unit.*\n/, ""), 'data/bad-registry 1:1 missing key "unit" in "gold" | add "unit": text'],
    [
      gold.replace("unit:", "units:"),
      'data/bad-registry 3:3 unknown key "units" in "gold" | did you mean "unit"? allowed: name, role, unit,',
    ],
    [silver.replace("5m,", "5 min,"), 'data/bad-registry 6:19 a bar length is written "1m", "5m" or "1h"'],
    [
      silver.replace("stamp: open", "stamp: opn"),
      'data/bad-registry 6:30 "silver-5m.bars.stamp" is the text "opn"; expected one of open, close | did you mean "open"?',
    ],
    [gold.replace("name", "- name"), "scenario/not-yaml"],
  ])("%#: %s", async (text, expected) => {
    expect((await problems(instruments(text)))[0]).toContain(expected);
  });

  test("are all told at once", async () => {
    const text = gold.replace("prices:", "price:").replace("17:00", "5pm") + silver.replace("UTC", "Utopia");
    const codes = (await problems(instruments(text))).map((line) => line.split(" ").slice(0, 2).join(" "));
    expect(codes.toSorted()).toEqual(["data/bad-registry 4:3", "data/bad-registry 5:18", "data/unknown-zone 11:42"]);
  });
});

test("an indicator's report is its own id unless said", async () => {
  const text = (extra: string) =>
    `us-nfp:\n  name: Payrolls\n  unit: thousand jobs\n${extra}  release: { time: "08:30", zone: America/New_York }\n`;
  expect((await indicators(text(""))).entries.get("us-nfp")?.indicator).toEqual({
    id: "us-nfp",
    name: "Payrolls",
    unit: "thousand jobs",
    report: "us-nfp",
    importance: "major",
    time: "08:30",
    zone: "America/New_York",
  });
  expect((await indicators(text("  report: jobs\n"))).entries.get("us-nfp")?.indicator.report).toBe("jobs");
});

test("editors can be told the form of an entry", () => {
  const schema = z.toJSONSchema(instrumentEntrySchema, { target: "draft-7", io: "input" });
  expect(schema.required).toEqual(["name", "unit", "prices"]);
});
