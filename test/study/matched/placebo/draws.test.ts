import { describe, expect, it } from "vitest";
import type { StudyData } from "../../../../src/study/design/study-data.ts";
import type { StudyDesign } from "../../../../src/study/design/study-design.ts";
import { drawAll } from "../../../../src/study/matched/placebo/draw-all.ts";
import { chunkSize, drawChunk, drawWidth } from "../../../../src/study/matched/placebo/draw-chunk.ts";
import { fewestMatchedDays, type PlaceboPlan } from "../../../../src/study/matched/placebo/plan.ts";
import { placeboStatistics } from "../../../../src/study/matched/placebo/statistics/index.ts";
import { beginStudy, runStudy } from "../../../../src/study/run-study.ts";
import { weekday } from "../../../../src/time/civil-date.ts";
import type { CivilDate, Instant } from "../../../../src/time/types.ts";
import { civilDateIn } from "../../../../src/time/zone-clock.ts";
import { campaign, isFull } from "../../../support/campaign.ts";
import {
  calendarOf,
  designOf,
  indicator,
  normals,
  releaseOn,
  seriesOf,
  weekdays,
} from "../../../support/tiny-market.ts";

const zone = "America/New_York";
const dates = weekdays("2012-01-02", 1_560);
// A release every fifth Friday, and another indicator's on the Fridays after.
const fridays = dates.filter((date) => weekday(date) === 5);
const newsDays = fridays.filter((_, index) => index >= 10 && index % 5 === 0);
const otherDays = fridays.filter((_, index) => index >= 10 && index % 5 === 1);

/** Two metals that share half of their noise; each release of `news` adds `effect`, one of `other` ten times the noise. */
function market(seed: number, effect = 0): StudyData {
  const common = normals(seed, dates.length, "common");
  const series = ["gold", "silver"].map((id) => {
    const own = normals(seed, dates.length, id);
    const returns = own.map((value, at) => {
      const date = dates[at] as CivilDate;
      const news = (newsDays.includes(date) ? effect : 0) + (otherDays.includes(date) ? 0.1 : 0);
      return 0.01 * Math.SQRT1_2 * (value + (common[at] ?? 0)) + news;
    });
    return [id, seriesOf(id, dates, returns)] as const;
  });
  const releases = [
    ...newsDays.map((date) => releaseOn(date)),
    ...otherDays.map((date) => releaseOn(date, { indicator: "other" })),
  ];
  return { calendar: calendarOf(releases, [indicator("news"), indicator("other")]), series: new Map(series) };
}

const design = (over: Partial<StudyDesign> = {}): StudyDesign =>
  designOf({
    metals: ["gold", "silver"],
    tested: [
      { from: 0, to: 0 },
      { from: 0, to: 1 },
    ],
    matched: { period: "year", without: ["news", "other"] },
    // Else the other releases would be taken for what is normal.
    estimateWithout: ["news", "other"],
    placebo: 999,
    ...over,
  });

describe("a plan of draws", () => {
  const begun = beginStudy(design(), market(1));
  const plan = begun.plan as PlaceboPlan;

  it("fills each release from days of its year and weekday without a release", () => {
    expect(plan.choices).toHaveLength(begun.cells[0]?.included.length ?? NaN);
    for (const days of plan.choices) expect(days.length).toBeGreaterThan(20);
    const events = begun.cells[0]?.included ?? [];
    // A year of 52 Fridays has ten or eleven of each indicator; what is left matches, where the estimation window has begun.
    const counts = events.map(({ release }) => {
      const year = new Date(release.releasedAt).getUTCFullYear();
      return fridays.filter((date) => {
        const at = dates.indexOf(date);
        const isFree = !newsDays.includes(date) && !otherDays.includes(date);
        return new Date(date * 86_400_000).getUTCFullYear() === year && isFree && at >= 13 && at + 2 < dates.length;
      }).length;
    });
    expect(plan.choices.map((days) => days.length)).toEqual(counts);
    expect(events.every(({ release }) => weekday(civilDateIn(release.releasedAt, zone)) === 5)).toBe(true);
  });

  it("makes each lot by itself: the whole is its lots, one after another", () => {
    const whole = drawAll(plan);
    const width = drawWidth(plan);
    expect(whole).toHaveLength(999 * width);
    expect(drawChunk(plan, 2)).toEqual(whole.slice(2 * chunkSize * width, 3 * chunkSize * width));
    expect(drawChunk(plan, 3)).toHaveLength((999 - 3 * chunkSize) * width);
  });

  it("draws the same days for all metals and groups, so that what moves together does so in the draws", () => {
    const width = drawWidth(plan);
    const rows = drawAll(plan);
    const column = (at: number) => Float64Array.from({ length: 999 }, (_, draw) => rows[draw * width + at] ?? NaN);
    const [gold, silver] = [column(0), column(2 * placeboStatistics.length)];
    const product = gold.reduce((sum, value, draw) => sum + value * (silver[draw] ?? NaN), 0);
    const size = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    // The metals' returns have correlation 1/2.
    expect(product / size(gold) / size(silver)).toBeGreaterThan(0.4);
    const twice = beginStudy(design({ groups: [group("a"), group("b")] }), market(1)).plan as PlaceboPlan;
    expect(twice.choices).toEqual(plan.choices);
    const both = drawChunk(twice, 0);
    expect(both.slice(0, width)).toEqual(both.slice(width, 2 * width));
    expect(both.slice(0, width)).toEqual(rows.slice(0, width));
  });
});

function group(name: string) {
  return { name, indicators: ["news"], surprise: { kind: "any" } } as const;
}

describe("placebo inference", () => {
  it("finds a planted effect where it is, on every statistic", () => {
    const { placebo } = runStudy(design({ tests: ["csect_t", "bmp_t"], adjust: "romano-wolf" }), market(3, 0.01));
    const p = (metal: string, to: number) =>
      placebo.filter((each) => each.metal === metal && each.window.to === to).map(({ pAdjusted }) => pAdjusted);
    expect(Math.max(...p("gold", 0), ...p("silver", 0))).toBeLessThan(0.01);
    expect(placebo).toHaveLength(2 * 2 * placeboStatistics.length);
  });

  it("gives p-values that are uniform where nothing happens, and a family that errs as often as one test", () => {
    const runs = campaign(150, 40);
    const found = Array.from({ length: runs }, (_, run) => {
      const { placebo } = runStudy(design({ placebo: 199, tests: [] }), market(100 + run));
      return placebo.filter(({ statistic }) => statistic === "csect_t");
    });
    const gold = found.map(([first]) => first?.pValue ?? NaN).toSorted((a, b) => a - b);
    // Kolmogorov's distance from the uniform; 0.001 critical value 1.95 / sqrt(n). Drawing with replacement makes p a little cautious.
    const distance = Math.max(...gold.map((p, rank) => Math.abs(p - (rank + 0.5) / runs)));
    expect(distance).toBeLessThan(1.95 / Math.sqrt(runs));
    const errors = found.filter((rows) => rows.some(({ pAdjusted }) => pAdjusted < 0.05)).length;
    if (isFull) expect(errors / runs).toBeGreaterThan(0.01);
    expect(errors / runs).toBeLessThan(0.09);
  });

  it("leaves other tests' numbers alone, and its own depend on the seed", () => {
    const data = market(5);
    const [without, drawn, other] = [{ placebo: 0 }, {}, { seed: 2 }].map((over) => runStudy(design(over), data));
    expect(without?.placebo).toEqual([]);
    expect(drawn?.cells).toEqual(without?.cells);
    expect(drawn?.placebo.map(({ observed }) => observed)).toEqual(other?.placebo.map(({ observed }) => observed));
    expect(drawn?.placebo.map(({ sd }) => sd)).not.toEqual(other?.placebo.map(({ sd }) => sd));
    expect(runStudy(design(), data).placebo).toEqual(drawn?.placebo);
  });

  it("adjusts the tests of the run by its draws where it is told to", () => {
    const { cells, familySize } = runStudy(
      design({ tests: ["csect_t", "bmp_t"], adjust: "romano-wolf" }),
      market(3, 0.003),
    );
    const tests = cells.flatMap(({ windows }) => windows.flatMap((window) => window.tests));
    expect(familySize).toBe(tests.length);
    const byStatistic = tests.toSorted((a, b) => Math.abs(b.statistic) - Math.abs(a.statistic));
    // Step-down: the order of the statistics is that of the p-values.
    expect(byStatistic.map(({ pAdjusted }) => pAdjusted)).toEqual(
      tests.map(({ pAdjusted }) => pAdjusted).toSorted((a, b) => a - b),
    );
    expect(tests.every(({ pAdjusted }) => pAdjusted >= 1 / 1_000 && pAdjusted <= 1)).toBe(true);
  });

  it("draws nothing for a cell with events that too few days match, and says how many they are", () => {
    const lone = releaseOn(dates[700] as CivilDate, { releasedAt: ((dates[700] ?? 0) * 86_400_000) as Instant });
    const data = market(1);
    const releases = [...data.calendar.releases, lone];
    const calendar = calendarOf(releases, [indicator("news"), indicator("other")]);
    const [outcome] = runStudy(design({ matched: { period: "quarter", without: ["other"] } }), {
      ...data,
      calendar,
    }).placebo;
    // Thirteen Fridays a quarter, five of them with a release; Mondays at 19:00 are plenty.
    expect(outcome).toMatchObject({ unmatched: 0, draws: 999 });
    const crowded = calendarOf(
      [...releases, ...fridays.map((date) => releaseOn(date, { indicator: "third" }))],
      ["news", "other", "third"].map((id) => indicator(id)),
    );
    const without = ["other", "third"];
    const [none] = runStudy(design({ matched: { period: "year", without } }), { ...data, calendar: crowded }).placebo;
    expect(none).toMatchObject({ draws: 0, pValue: NaN, pAdjusted: NaN, mean: NaN, limit: NaN });
    expect(none?.unmatched).toBe(newsDays.length);
    expect(fewestMatchedDays).toBe(5);
  });
});
