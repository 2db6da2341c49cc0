import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { makeCalendar } from "../../../src/calendar/calendar.ts";
import { makeRelease } from "../../../src/calendar/release.ts";
import type { Release } from "../../../src/calendar/types.ts";
import { loadMetals } from "../../../src/pipeline/loading/load-metals.ts";
import { diskIo, shippedData } from "../../../src/sources/disk.ts";
import type { StudyData } from "../../../src/study/design/study-data.ts";
import { knownBefore } from "../../../src/study/outlook/known-before.ts";
import { outlook } from "../../../src/study/outlook/outlook.ts";
import { pastMoves } from "../../../src/study/outlook/past-moves.ts";
import { formatInstant } from "../../../src/time/instant.ts";
import { startOfDay } from "../../../src/time/start-of-day.ts";
import { readJson } from "../../support/numbers.ts";
import { date } from "../../support/series.ts";
import { calendarOf, newYorkTime, normals, releaseOn, seriesOf, weekdays } from "../../support/tiny-market.ts";

interface Expected {
  readonly on: string;
  readonly indicator: string;
  readonly metal: string;
  readonly last: number;
  readonly side: string;
  readonly n: number;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly share: number | null;
}
const expected = readJson("outlook.json") as readonly Expected[];
const newYork = "America/New_York";
let shipped: StudyData;

beforeAll(async () => {
  const { catalog, series } = await loadMetals(null, { io: diskIo("/"), dataFolders: [shippedData] });
  shipped = { calendar: catalog.calendar, series };
});

test.each([...new Map(expected.map((row) => [`${row.on} ${row.indicator} ${row.metal} ${row.last}`, row]))])(
  "%s: what R computes from the shipped files",
  (_, { on, indicator, metal, last }) => {
    const known = knownBefore(shipped, startOfDay(date(on), newYork));
    const rows = pastMoves(indicator, [metal], [{ from: 0, to: last }], known);
    expect(rows.map(({ side }) => side)).toEqual(["above", "in-line", "below"]);
    for (const row of rows) {
      const wanted = expected.find(
        (one) =>
          JSON.stringify([one.on, one.indicator, one.metal, one.last, one.side]) ===
          JSON.stringify([on, indicator, metal, last, row.side]),
      );
      expect(row.n, row.side).toBe(wanted?.n);
      expect(row.q1).toBeNear(wanted?.q1, "q1", 1e-9);
      expect(row.median).toBeNear(wanted?.median, "median", 1e-9);
      expect(row.q3).toBeNear(wanted?.q3, "q3", 1e-9);
      expect(row.shareUp).toBeNear(wanted?.share, "share", 1e-12);
    }
  },
);

test("the week of 9 January 2026: payrolls on Friday, CPI on Tuesday, with what was known of them the evening before", () => {
  const question = { on: date("2026-01-09"), days: 7, metals: ["gold"], windows: [{ from: 0, to: 0 }] };
  const found = outlook(question, shipped);
  expect(found.map(({ indicator, releasedAt }) => `${formatInstant(releasedAt)} ${indicator.id}`)).toEqual([
    "2026-01-09T13:30:00Z us-average-hourly-earnings-mom",
    "2026-01-09T13:30:00Z us-nfp",
    "2026-01-09T13:30:00Z us-unemployment-rate",
    "2026-01-13T13:30:00Z us-core-cpi-mom",
    "2026-01-13T13:30:00Z us-core-cpi-yoy",
    "2026-01-13T13:30:00Z us-cpi-mom",
    "2026-01-13T13:30:00Z us-cpi-yoy",
  ]);
  // The calendar prints 56 as previous: November was revised with this very release, and 64 is what was known.
  expect(found[1]).toMatchObject({ consensus: 66, previous: 64, referencePeriod: "2025-12" });
  expect(outlook({ ...question, days: 1 }, shipped)).toHaveLength(3);
  expect(outlook({ ...question, on: date("2026-01-14"), days: 1 }, shipped)).toEqual([]);
});

describe("nothing from the date on is used", () => {
  const dates = weekdays("2024-01-01", 120);
  const on = dates[90] ?? NaN;
  const cut = newYorkTime(on as never, 0);
  const question = {
    on: on as never,
    days: 14,
    metals: ["gold"],
    windows: [
      { from: 0, to: 0 },
      { from: 0, to: 3 },
    ],
  };
  const releases = dates
    .filter((_, index) => index % 3 === 1)
    .map((day, index) => releaseOn(day, { actual: (index * 7) % 5, consensus: 2, referencePeriod: `${index}` }));
  const prices = seriesOf(
    "gold",
    dates,
    normals(1, dates.length).map((draw) => draw / 100),
  );
  const data = { calendar: calendarOf(releases), series: new Map([["gold", prices]]) };
  const before = outlook(question, data);

  test("there is something to see", () => {
    expect(before.length).toBeGreaterThan(2);
    expect(before[0]?.moves.every(({ n }) => n >= 6 || n === 0)).toBe(true);
    expect(before[0]?.moves.filter(({ median }) => !Number.isNaN(median)).length).toBeGreaterThan(3);
  });

  test("whatever comes later, prices and figures, the outlook is the same", () => {
    const figure = fc.option(fc.integer({ min: -9, max: 9 }), { nil: null });
    const later = fc.array(fc.tuple(figure, figure, fc.double({ min: 0.5, max: 2, noNaN: true })), {
      minLength: 40,
      maxLength: 40,
    });
    fc.assert(
      fc.property(later, (draws) => {
        let next = 0;
        const draw = () => draws[next++ % draws.length] ?? [null, null, 1];
        const changed = releases.map((release): Release => {
          if (release.releasedAt < cut) return release;
          const [actual, previous] = draw();
          return makeRelease({ ...release, actual, previous });
        });
        const closes = prices.closes.map((close, index) =>
          (prices.instants[index] ?? 0) > cut ? close * draw()[2] : close,
        );
        const calendar = makeCalendar(data.calendar.indicators, changed);
        expect(outlook(question, { calendar, series: new Map([["gold", { ...prices, closes }]]) })).toEqual(before);
      }),
    );
  });

  test("what came before is used: a changed close or figure shows", () => {
    const closes = prices.closes.map((close, index) => ((prices.instants[index] ?? 0) < cut ? close + index : close));
    expect(outlook(question, { ...data, series: new Map([["gold", { ...prices, closes }]]) })).not.toEqual(before);
    const flipped = releases.map((release) => makeRelease({ ...release, actual: 9 }));
    expect(outlook(question, { ...data, calendar: calendarOf(flipped) })).not.toEqual(before);
  });
});
