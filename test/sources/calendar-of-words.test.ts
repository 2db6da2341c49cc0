import { describe, expect, test } from "vitest";
import type { Indicator } from "../../src/calendar/types.ts";
import { type CalendarForm, plainForm } from "../../src/sources/calendar-entry.ts";
import { readReleases } from "../../src/sources/release-csv.ts";
import { briefly, diagnosticsOfReading } from "../support/diagnostics.ts";
import { memoryIo } from "../support/memory-io.ts";

const speech: Indicator = { id: "speech", name: "", unit: "", report: "speech", time: "12:00", zone: "Europe/London" };
const indicators = new Map([["speech", speech]]);
const reading = (text: string, form: Partial<CalendarForm> = {}) =>
  readReleases(memoryIo({ "/c.csv": text }), "/c.csv", indicators, null, { ...plainForm, ...form });
const problems = async (text: string, form: Partial<CalendarForm> = {}) =>
  briefly(await diagnosticsOfReading(reading(text, form)));

describe("a calendar of events without figures", () => {
  test("needs an instant alone, where the scenario says what its rows are", async () => {
    const { releases } = await reading("date\n2026-01-12\n2026-07-13\n", { indicator: "speech" });
    expect(releases.map(({ id }) => id)).toEqual(["speech@2026-01-12T12:00:00Z", "speech@2026-07-13T11:00:00Z"]);
    expect(releases[0]).toMatchObject({ actual: null, consensus: null, label: null, speaker: null });
  });

  test("reads label and speaker under the header's own names, and the zone that the scenario says", async () => {
    const text = "start,who,title,note\n2026-01-12 12:30,Waller,Outlook,x\n2026-07-13 12:30,,,\n";
    const columns = { released_at: "start", speaker: "WHO", label: "title" };
    const { releases } = await reading(text, { indicator: "speech", zone: "America/New_York", columns });
    expect(releases.map(({ id, label, speaker }) => [id, label, speaker])).toEqual([
      ["speech@2026-01-12T17:30:00Z#waller-outlook", "Outlook", "Waller"],
      ["speech@2026-07-13T16:30:00Z", null, null],
    ]);
  });

  test("the zone of the scenario goes before that of the indicator, and a zone of the row before both", async () => {
    const text = "date,time,zone\n2026-01-12,12:00,\n2026-01-13,12:00,Asia/Tokyo\n";
    const { releases } = await reading(text, { indicator: "speech", zone: "America/New_York" });
    expect(releases.map(({ id }) => id)).toEqual(["speech@2026-01-12T17:00:00Z", "speech@2026-01-13T03:00:00Z"]);
  });

  test("holds several events of one instant, as long as speaker or label differ", async () => {
    const rows = ["Powell,Rates", "Waller,Rates", "Powell,Banks", "Powell,", ",Rates", ","];
    const head = "released_at,indicator,speaker,label\n";
    const text = head + rows.map((row) => `2026-01-12T12:00Z,speech,${row}\n`).join("");
    const { releases } = await reading(text);
    expect(releases.map(({ id }) => id.slice("speech@2026-01-12T12:00:00Z".length))).toEqual([
      "#powell-rates",
      "#waller-rates",
      "#powell-banks",
      "#powell",
      "#rates",
      "",
    ]);
    expect(await problems(`${text}2026-01-12T12:00Z,speech,POWELL,rates!\n`)).toEqual([
      'data/duplicate-release 8:19 "speech@2026-01-12T12:00:00Z#powell-rates" stands here and on line 2',
    ]);
  });

  test("a figure is told by its instant alone, whatever is written beside it", async () => {
    const head = "released_at,indicator,actual,label\n";
    const row = "2026-01-12T12:00Z,speech,1,";
    expect((await reading(`${head}${row}first\n`)).releases[0]?.id).toBe("speech@2026-01-12T12:00:00Z");
    expect(await problems(`${head}${row}first\n${row}second\n`)).toEqual([
      'data/duplicate-release 3:19 "speech@2026-01-12T12:00:00Z" stands here and on line 2',
    ]);
  });
});

describe("figures that a calendar does not have", () => {
  const row = "2026-01-12T12:00Z,1,1\n";
  test.each([
    ["released_at,actual,x", []],
    ["released_at,x,y", []],
    ["released_at,actual,Forecast", ['data/missing-column 1:1 there is no column "consensus"']],
    ["released_at,x,consensus", ['data/missing-column 1:1 there is no column "actual"']],
    ["released_at,value,x", ['data/missing-column 1:1 there is no column "actual"']],
  ])("%s", async (head, expected) => {
    expect(await problems(`${head}\n${row}`, { indicator: "speech" })).toEqual(expected);
  });

  test("another name is fine once the scenario says it, and reported once when it is not there", async () => {
    const columns = { actual: "value", consensus: "forecast" };
    const { releases } = await reading(`released_at,value,forecast\n${row}`, { indicator: "speech", columns });
    expect(releases[0]).toMatchObject({ actual: 1, consensus: 1 });
    expect(
      await problems(`released_at,consensus,x\n${row}`, { indicator: "speech", columns: { actual: "value" } }),
    ).toEqual(['data/missing-column 1:1 there is no column "value"']);
  });
});
