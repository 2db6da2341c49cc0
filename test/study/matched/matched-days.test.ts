import { describe, expect, it } from "vitest";
import type { ReleaseCalendar } from "../../../src/calendar/types.ts";
import type { PriceSeries } from "../../../src/market/price-series.ts";
import { loadScenarios } from "../../../src/pipeline/loading/load-scenarios.ts";
import { diskIo, shippedData } from "../../../src/sources/disk.ts";
import type { StudyDesign } from "../../../src/study/design/study-design.ts";
import { matchDays } from "../../../src/study/matched/matched-days.ts";
import { meanAdjusted } from "../../../src/study/normal-returns/models/mean-adjusted.ts";
import { viewMarket } from "../../../src/study/placement/market-view.ts";
import { runStudy } from "../../../src/study/run-study.ts";
import { formatCivilDate } from "../../../src/time/civil-date.ts";
import { formatInstant } from "../../../src/time/instant.ts";
import type { Instant } from "../../../src/time/types.ts";
import { readJson } from "../../support/numbers.ts";
import { packageFolder } from "../../support/run-cli.ts";
import { dailySeries, date } from "../../support/series.ts";
import { calendarOf, designOf, newYorkTime, releaseOn, seriesOf, weekdays } from "../../support/tiny-market.ts";

interface Expected {
  readonly n: number;
  readonly matchedDays: number;
  readonly windows: readonly {
    readonly mean: number;
    readonly sd: number;
    readonly meanAbsolute: number;
    readonly matchedMeanAbsolute: number;
    readonly varianceRatio: number;
  }[];
}
// An implementation of its own, in Python; see test/reference/make/matched_days.py.
const { metals } = readJson("matched-days.json") as { metals: Record<string, Expected> };

const draws = 20_000;
const scenario = new TextEncoder().encode(`
name: CPI and matched days
metals: [gold, silver]
events: { release: us-cpi-mom }
window: { from: 0, to: 2 }
tested: [[0, 0], [0, 2]]
estimation: { length: 20, gap: 0, minimum: 10 }
model: raw
placebo: ${draws}
volatility: true
`);

describe("matched days of the shipped calendar and prices", async () => {
  const disk = diskIo(packageFolder);
  const io: typeof disk = {
    ...disk,
    readFile: (path) => (path.endsWith("matched.yaml") ? Promise.resolve(scenario) : disk.readFile(path)),
    kindOf: (path) => (path.endsWith("matched.yaml") ? Promise.resolve("file" as const) : disk.kindOf(path)),
  };
  const [loaded] = await loadScenarios(["matched.yaml"], { io, dataFolders: [shippedData] });
  if (loaded === undefined) throw new Error("the scenario is there");
  const result = runStudy(loaded.design, loaded.data);
  const rows = Object.entries(metals).flatMap(([metal, { windows, ...facts }]) =>
    windows.map((expected, index) => ({ metal, index, ...facts, ...expected })),
  );

  it.each(rows)("are those that Python finds: $metal, window $index", ({ metal, index, ...expected }) => {
    const outcomes = result.placebo.filter((each) => each.metal === metal && each.statistic === "caar");
    const outcome = outcomes[index];
    expect(outcome).toMatchObject({ n: expected.n, matchedDays: expected.matchedDays, draws, unmatched: 0 });
    // Four standard errors of a mean and of a standard deviation of that many draws.
    expect(Math.abs((outcome?.mean ?? NaN) - expected.mean)).toBeLessThan((4 * expected.sd) / Math.sqrt(draws));
    expect(Math.abs((outcome?.sd ?? NaN) / expected.sd - 1)).toBeLessThan(4 / Math.sqrt(2 * draws));
  });

  it.each(rows)("move as far as Python says: $metal, window $index", ({ metal, index, ...expected }) => {
    const outcome = result.volatility.filter((each) => each.metal === metal)[index];
    expect(outcome).toMatchObject({ n: expected.n, matchedDays: expected.matchedDays });
    for (const key of ["meanAbsolute", "matchedMeanAbsolute", "varianceRatio"] as const) {
      expect(outcome?.[key]).toBeNear(expected[key], key, 1e-9);
    }
  });
});

const dates = weekdays("2024-01-01", 125);
const returns = dates.map((_, index) => ((index * 7) % 11) / 1_000);

/** The days that match the one event of a study of gold, as texts. */
function daysLike(calendar: ReleaseCalendar, gold: PriceSeries, over: Partial<StudyDesign>): string[] {
  const design = designOf({ window: { from: 0, to: 0 }, ...over });
  const series = new Map([["gold", gold]]);
  const { cells } = runStudy(design, { calendar, series });
  const view = viewMarket("gold", design, calendar, series);
  const { days, strata } = matchDays(cells, [view], design, calendar, meanAdjusted);
  return strata.flatMap((stratum) => Array.from(stratum.days, (day) => formatInstant(days[day] as Instant)));
}

describe("a day matches an event", () => {
  const event = releaseOn(date("2024-04-17"));
  const gold = seriesOf("gold", dates, returns);
  const matched = { period: "quarter", without: ["speech"] } as const;

  it("unless its price answers a release of the evening before", () => {
    // The close of 24 April is the first price after a speech at 18:00 on the 23rd; that of 1 May is not, after one at 16:00 on the 30th.
    const speeches = [
      releaseOn(date("2024-04-23"), { indicator: "speech", releasedAt: newYorkTime(date("2024-04-23"), 18 * 60) }),
      releaseOn(date("2024-04-30"), { indicator: "speech", releasedAt: newYorkTime(date("2024-04-30"), 16 * 60) }),
    ];
    const found = daysLike(calendarOf([event, ...speeches]), gold, { matched });
    expect(found).not.toContain("2024-04-24T12:30:00Z");
    expect(found).toContain("2024-05-01T12:30:00Z");
    expect(daysLike(calendarOf([event]), gold, { matched })).toContain("2024-04-24T12:30:00Z");
  });

  it("that is no holiday, though the event itself came on one, and that event matches ordinary days", () => {
    // Markets are closed on the Fridays 29 March and 31 May 2024: their first price comes on Monday.
    const open = dates.filter((day) => day !== date("2024-03-29") && day !== date("2024-05-31"));
    const closing = seriesOf("gold", open, returns);
    const onHoliday = releaseOn(date("2024-03-29"));
    const wholeYear = { matched: { period: "year", without: [] } } as const;
    const alone = daysLike(calendarOf([onHoliday]), closing, wholeYear);
    expect(alone).toContain("2024-04-12T12:30:00Z");
    expect(alone).not.toContain("2024-05-31T12:30:00Z");
    const both = daysLike(calendarOf([onHoliday, releaseOn(date("2024-04-12"))]), closing, wholeYear);
    expect(both).toEqual(alone.filter((day) => day !== "2024-04-12T12:30:00Z"));
  });

  it("whose first price comes an hour later by another zone's daylight saving, and no later", () => {
    // London's clocks went forward on 31 March 2024, New York's on 10 March: 08:30 is 12:30 in London in between, else 13:30.
    const kept = dates.filter((day) => day !== date("2024-05-08"));
    const closes = kept.map((_, index) => 100 + ((index * 7) % 11) / 10);
    const london = dailySeries("15:00", "Europe/London", kept.map(formatCivilDate), closes);
    const found = daysLike(calendarOf([event]), london, { matched: { period: "all", without: [] } });
    expect(found.slice(found.indexOf("2024-03-06T13:30:00Z"))).toEqual([
      "2024-03-06T13:30:00Z",
      "2024-03-13T12:30:00Z",
      "2024-03-20T12:30:00Z",
      "2024-03-27T12:30:00Z",
      "2024-04-03T12:30:00Z",
      "2024-04-10T12:30:00Z",
      "2024-04-24T12:30:00Z",
      "2024-05-01T12:30:00Z",
      // Nothing on 8 May, whose first price would be the next day's.
      "2024-05-15T12:30:00Z",
      "2024-05-22T12:30:00Z",
      "2024-05-29T12:30:00Z",
      "2024-06-05T12:30:00Z",
      "2024-06-12T12:30:00Z",
      "2024-06-19T12:30:00Z",
    ]);
  });
});
