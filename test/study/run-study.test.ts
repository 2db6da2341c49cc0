import { describe, expect, it } from "vitest";
import { runStudy } from "../../src/study/run-study.ts";
import type { CivilDate } from "../../src/time/types.ts";
import { calendarOf, designOf, normals, releaseOn, seriesOf, weekdays } from "../support/tiny-market.ts";

const dates = weekdays("2010-01-04", 2_000);
const eventDays = Array.from({ length: 60 }, (_, index) => 60 + index * 30);

/** A market of unit-variance noise (1 % a day) in which each release adds `effect` to the return of its own day. */
function market(seed: number, effect: number) {
  const noise = normals(seed, dates.length).map((value) => value * 0.01);
  for (const day of eventDays) noise[day] = (noise[day] ?? 0) + effect;
  const releases = eventDays.map((day) => releaseOn(dates[day] as CivilDate));
  return { calendar: calendarOf(releases), series: new Map([["gold", seriesOf("gold", dates, noise)]]) };
}

describe("a market with a planted effect", () => {
  const tests = ["csect_t", "patell_z", "bmp_t", "sign_z", "gsign_z", "wilcoxon_z", "rank_z", "signflip_p"];
  const design = designOf({
    tests,
    tested: [
      { from: 0, to: 0 },
      { from: 1, to: 2 },
    ],
  });
  const [cell] = runStudy(design, market(7, 0.02)).cells;

  it("finds the effect on day 0, with every test", () => {
    expect(cell?.windows[0]?.summary.n).toBe(60);
    expect(cell?.windows[0]?.summary.meanCar).toBeCloseTo(0.02, 2);
    for (const result of cell?.windows[0]?.tests ?? []) expect(result.pAdjusted, result.test).toBeLessThan(0.01);
  });

  it("finds nothing after day 0", () => {
    for (const result of cell?.windows[1]?.tests ?? []) expect(result.pAdjusted, result.test).toBeGreaterThan(0.05);
  });

  it("places day 0 on the release's own session and the price before it on the session before", () => {
    expect(cell?.events.map((event) => event.day0)).toEqual(eventDays);
    expect(cell?.events[0]?.pricedBefore).toBeLessThan(cell?.events[0]?.release.releasedAt ?? 0);
    expect(cell?.events[0]?.pricedAfter).toBeGreaterThan(cell?.events[0]?.release.releasedAt ?? 0);
  });
});

describe("what is left out", () => {
  it("estimates nothing on the days of releases that it is told to leave out", () => {
    const releases = eventDays.map((day) => releaseOn(dates[day] as CivilDate));
    const others = eventDays.map((day) => releaseOn(dates[day - 4] as CivilDate, { indicator: "other" }));
    const data = { ...market(3, 0), calendar: calendarOf([...releases, ...others]) };
    const [whole] = runStudy(designOf({}), data).cells;
    const [part] = runStudy(designOf({ estimateWithout: ["other"] }), data).cells;
    expect(whole?.included.every((event) => event.estimationCount === 20)).toBe(true);
    // The window of 20 ends 3 observations before day 0 and holds the other release, but for the first event.
    expect(part?.included.every((event) => event.estimationCount === 19)).toBe(true);
    expect([whole?.leftOut.every((count) => count === 0), part?.leftOut.every((count) => count === 1)]).toEqual([
      true,
      true,
    ]);
    const at = (part?.included[5]?.day0 ?? NaN) - 22;
    const logs = data.series.get("gold")?.closes.map(Math.log) ?? new Float64Array();
    const returns = Array.from({ length: 20 }, (_, day) => (logs[at + day] ?? NaN) - (logs[at + day - 1] ?? NaN));
    const kept = returns.toSpliced(18, 1);
    const mean = kept.reduce((sum, value) => sum + value, 0) / 19;
    expect(part?.included[5]?.alpha).toBeCloseTo(mean, 14);
  });

  it("sums the valid observations of a window with a hole where it is told to", () => {
    const noise = normals(5, dates.length).map((value) => value * 0.01);
    const series = seriesOf("gold", dates, noise);
    // Without day + 1's close neither its return nor the next one exists.
    const closes = series.closes.map((close, at) => (at === (eventDays[4] ?? 0) + 1 ? NaN : close));
    const data = { ...market(5, 0), series: new Map([["gold", { ...series, closes }]]) };
    const tested = [
      { from: 0, to: 2 },
      { from: 1, to: 2 },
    ];
    const [dropped] = runStudy(designOf({ tested }), data).cells;
    expect(dropped?.events[4]?.exclusion?.reason).toBe("gap-in-window");
    const [summed] = runStudy(designOf({ tested, holes: "sum" }), data).cells;
    expect(summed?.included).toHaveLength(60);
    const [wide, narrow] = summed?.windows ?? [];
    expect(wide?.sample.days[4]).toBe(1);
    expect(wide?.sample.car[4]).toBeCloseTo(summed?.panel.ar.values[4 * 5 + 2] ?? NaN, 15);
    // One observation and M = 20: Var = s^2 (1 + 1/20).
    const spread = (summed?.included[4]?.sigma ?? NaN) * Math.sqrt(1 + 1 / 20);
    expect(wide?.sample.standardError[4]).toBeCloseTo(spread, 15);
    expect([narrow?.sample.days[4], narrow?.summary.n]).toEqual([0, 59]);
    expect(narrow?.sample.car[4]).toBeNaN();
  });
});

describe("a market with no effect", () => {
  // 200 markets of 60 independent events: the Kolmogorov-Smirnov distance of 200 uniform draws exceeds 0.115 once in a hundred.
  const kinds = ["csect_t", "patell_z", "bmp_t", "wilcoxon_z", "rank_z"];
  const runs = Array.from({ length: 200 }, (_, seed) => {
    const [cell] = runStudy(designOf({ tests: kinds }), market(1_000 + seed, 0)).cells;
    return cell?.windows[0]?.tests ?? [];
  });

  it.each(kinds)("gives uniform p-values: %s", (kind) => {
    const pValues = runs
      .map((tests) => tests.find((test) => test.test === kind)?.pValue ?? NaN)
      .toSorted((a, b) => a - b);
    const distance = Math.max(...pValues.map((p, rank) => Math.max(p - rank / 200, (rank + 1) / 200 - p)));
    expect(distance).toBeLessThan(0.115);
  });
});

describe("runStudy", () => {
  it("gives the same result for the same seed, and is not moved by another group's presence", () => {
    const tests = ["signflip_p"];
    const all = { name: "all", indicators: ["news"], surprise: { kind: "any" } } as const;
    const alone = runStudy(designOf({ tests }), market(3, 0));
    const withOther = runStudy(designOf({ tests, groups: [{ ...all, name: "other" }, all] }), market(3, 0));
    expect(withOther.cells[1]?.windows[0]?.tests[0]?.pValue).toBe(alone.cells[0]?.windows[0]?.tests[0]?.pValue);
  });

  it("sums abnormal returns to the CAR, and averages CARs to the CAAR", () => {
    const [cell] = runStudy(designOf({ tested: [{ from: -2, to: 2 }] }), market(4, 0.01)).cells;
    const columns = cell?.panel.ar.columns ?? 0;
    const firstRow = cell?.panel.ar.values.slice(0, columns) ?? new Float64Array();
    expect(cell?.windows[0]?.sample.car[0]).toBeCloseTo(
      firstRow.reduce((sum, value) => sum + value, 0),
      15,
    );
    expect(cell?.average.caar.at(-1)).toBeCloseTo(cell?.windows[0]?.summary.meanCar ?? NaN, 15);
  });

  it("accounts for every selected release, included or not", () => {
    const data = market(5, 0);
    const early = releaseOn(dates[1] as CivilDate);
    const calendar = calendarOf([...data.calendar.releases, early]);
    const [cell] = runStudy(designOf(), { ...data, calendar }).cells;
    expect(cell?.events).toHaveLength(61);
    expect(cell?.included).toHaveLength(60);
    expect(cell?.events[0]?.exclusion?.reason).toBe("before-data");
  });

  it("adjusts the p-values over the family of the run", () => {
    const design = designOf({
      tests: ["csect_t", "sign_z"],
      tested: [
        { from: 0, to: 0 },
        { from: 0, to: 1 },
      ],
    });
    const result = runStudy(design, market(6, 0.004));
    const rows = result.cells.flatMap((cell) => cell.windows.flatMap((window) => window.tests));
    expect(result.familySize).toBe(4);
    const smallest = rows.toSorted((a, b) => a.pValue - b.pValue)[0];
    expect(smallest?.pAdjusted).toBeCloseTo(Math.min(1, (smallest?.pValue ?? NaN) * 4), 12);
  });
});

describe("a design that would look ahead or mislabel", () => {
  it.each([
    ["an estimation window inside the event window", { estimation: { length: 20, gap: -1, minimum: 10 } }],
    ["a tested window outside the event window", { tested: [{ from: -50, to: 50 }] }],
    ["an empty tested window", { tested: [{ from: 1, to: 0 }] }],
    ["a minimum without degrees of freedom", { estimation: { length: 20, gap: 0, minimum: 1 } }],
  ])("is refused: %s", (_, over) => {
    expect(() => runStudy(designOf(over), market(1, 0))).toThrow("invariant");
  });
});
