import { describe, expect, it } from "vitest";
import { compareVolatility } from "../../../src/study/matched/volatility.ts";
import { runStudy } from "../../../src/study/run-study.ts";
import type { CivilDate, Instant } from "../../../src/time/types.ts";
import { campaign } from "../../support/campaign.ts";
import { floats, readJson } from "../../support/numbers.ts";
import { sampleRun } from "../../support/sample-run.ts";
import { calendarOf, designOf, normals, releaseOn, seriesOf, weekdays } from "../../support/tiny-market.ts";

const dates = weekdays("2010-01-04", 1_500);
const eventDays = Array.from({ length: 45 }, (_, index) => 60 + index * 31);

/** Noise of 1 % a day, `inflation` times as large on the days of releases. */
function market(seed: number, inflation: number) {
  const noise = normals(seed, dates.length).map((value) => value * 0.01);
  for (const day of eventDays) noise[day] = (noise[day] ?? 0) * inflation;
  const releases = eventDays.map((day) => releaseOn(dates[day] as CivilDate));
  return { calendar: calendarOf(releases), series: new Map([["gold", seriesOf("gold", dates, noise)]]) };
}

const tested = [
  { from: 0, to: 0 },
  { from: 1, to: 1 },
];
const design = designOf({ tested, tests: [], volatility: true, matched: { period: "all", without: [] } });

describe("the size of moves beside matched days", () => {
  it("is larger where releases make prices wilder, and only then", () => {
    const [onDay, after] = runStudy(design, market(2, 2)).volatility;
    expect(onDay?.absoluteRatio).toBeCloseTo(2, 0);
    expect(onDay?.varianceRatio).toBeGreaterThan(2.5);
    expect(onDay?.pAdjusted).toBeLessThan(0.001);
    expect(onDay?.pAdjusted).toBeCloseTo(Math.min(1, 2 * (onDay?.pValue ?? NaN)), 12);
    expect(after?.pAdjusted).toBeGreaterThan(0.05);
  });

  it("rejects as often as it should where nothing happens", () => {
    const runs = campaign(200, 100);
    const p = Array.from({ length: runs }, (_, run) => runStudy(design, market(10 + run, 1)).volatility[0]?.pValue);
    const rejected = p.filter((value) => (value ?? NaN) < 0.05).length;
    // 5 % of 200 is 10, give or take three standard errors; of 100 it is 5.
    expect(rejected).toBeGreaterThan(0);
    expect(rejected).toBeLessThan(0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs));
  });

  it("is asked for by name, and missing for a single event", () => {
    const one = market(2, 2);
    const calendar = calendarOf(one.calendar.releases.slice(0, 1));
    expect(runStudy({ ...design, volatility: false }, one).volatility).toEqual([]);
    const [alone] = runStudy(design, { ...one, calendar }).volatility;
    expect(alone).toMatchObject({ n: 1, brownForsythe: NaN, pValue: NaN, pAdjusted: NaN, varianceRatio: NaN });
  });
});

interface Sampled {
  readonly samples: readonly [number[], number[]];
  readonly f: number;
  readonly df: number;
  readonly p: number;
  readonly ratio: number;
  readonly ratioP: number;
}
// R's var.test, and Brown and Forsythe's test by R's anova; see test/reference/make/volatility.R.
const { samples: reference } = readJson("volatility.json") as { samples: readonly Sampled[] };

describe("the spread of events beside that of matched days", () => {
  const [cell] = sampleRun({ groups: ["hotter"], metals: ["gold"], tested: [{ from: 0, to: 0 }] }).result.cells;
  const [result] = cell?.windows ?? [];
  if (cell === undefined || result === undefined) throw new Error("the sample has a cell and a window");
  const instants = cell.included.map(({ release }) => release.releasedAt);
  const varied = reference.filter(({ f, samples: [events] }) => f < 1e20 && events.length > 2);

  it.each(varied)("has R's F tests, case %#", ({ samples: [events, days], ratio, ratioP, f, df, p }) => {
    // An event without a CAR and a day that matches nothing take no part.
    const own = floats([...events, NaN]);
    const pseudo = floats([1e3, ...days]);
    const matched = {
      days: Array.from(pseudo, (_, day) => day as Instant),
      strata: [{ instants, days: Int32Array.from(days, (_, day) => day + 1) }],
      byMetal: new Map([
        ["gold", { wait: pseudo, day0: Int32Array.from(pseudo.keys()), windows: [{ car: pseudo, scar: pseudo }] }],
      ]),
    };
    const windows = [{ ...result, sample: { ...result.sample, car: own, scar: own } }];
    const [found] = compareVolatility([{ ...cell, windows }], matched, { adjust: "holm" });
    expect(found).toMatchObject({ n: events.length, matchedDays: days.length, df });
    expect(found?.varianceRatio).toBeNear(ratio, "ratio", 1e-11);
    expect(found?.variancePValue).toBeNear(ratioP, "p of the ratio", 1e-10);
    expect(found?.brownForsythe).toBeNear(f, "F", 1e-10);
    expect(found?.pValue).toBeNear(p, "p of F", 1e-10);
  });

  it("counts an observation once, at however many clock times it matches", () => {
    const values = floats([0.01, 0.01, -0.02, 0.03]);
    const matched = {
      days: [0, 1, 2, 3].map((day) => day as Instant),
      // At half past eight and at ten the first price after is the same.
      strata: [
        { instants, days: Int32Array.of(0, 2) },
        { instants, days: Int32Array.of(1, 3) },
      ],
      byMetal: new Map([
        ["gold", { wait: values, day0: Int32Array.of(7, 7, 8, 9), windows: [{ car: values, scar: values }] }],
      ]),
    };
    const [found] = compareVolatility([cell], matched, { adjust: "holm" });
    expect(found).toMatchObject({ matchedDays: 3, matchedMeanAbsolute: 0.02 });
  });
});
