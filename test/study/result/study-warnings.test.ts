import { describe, expect, it } from "vitest";
import { runStudy } from "../../../src/study/run-study.ts";
import type { CivilDate } from "../../../src/time/types.ts";
import { calendarOf, designOf, normals, releaseOn, seriesOf, spot, weekdays } from "../../support/tiny-market.ts";

const dates = weekdays("2024-01-01", 120);
const day = (index: number) => dates[index] as CivilDate;
const gold = seriesOf(
  "gold",
  dates,
  normals(1, 120).map((value) => value * 0.01),
);
const groups = [{ name: "both", indicators: ["news", "core"], surprise: { kind: "any" } }] as const;

describe("studyWarnings", () => {
  it("says nothing about a clean study", () => {
    const data = { calendar: calendarOf([releaseOn(day(40)), releaseOn(day(60))]), series: new Map([["gold", gold]]) };
    expect(runStudy(designOf(), data).warnings).toEqual([]);
  });

  it("says that events share an instant, overlap and collide", () => {
    const releases = [releaseOn(day(40)), releaseOn(day(40), { indicator: "core" }), releaseOn(day(43))];
    const data = { calendar: calendarOf(releases), series: new Map([["gold", gold]]) };
    const collisions = { policy: "keep", with: ["news"] } as const;
    expect(runStudy(designOf({ groups, collisions }), data).warnings).toEqual([
      "both: 1 of 3 events share their instant with the event before; the intervals of means allow for it, the tests of this run do not; adj_bmp_t would",
      "both: the windows of 2 of 3 events overlap the one before; the intervals of means allow for it, the tests of this run do not; adj_bmp_t would",
      "both: another release falls inside the window of 1 of 3 events",
    ]);
  });

  it("says nothing of windows that touch: five observations about days five apart", () => {
    const warningsOf = (second: number) => {
      const calendar = calendarOf([releaseOn(day(40)), releaseOn(day(second))]);
      return runStudy(designOf(), { calendar, series: new Map([["gold", gold]]) }).warnings;
    };
    expect(warningsOf(45)).toEqual([]);
    expect(warningsOf(44)).toMatchObject([expect.stringContaining("the windows of 1 of 2 events overlap")]);
  });

  it("says that a response counts events of one instant as independent", () => {
    const releases = [releaseOn(day(40)), releaseOn(day(40), { indicator: "core" }), releaseOn(day(60))];
    const data = { calendar: calendarOf(releases), series: new Map([["gold", gold]]) };
    const response = { kind: "linear", of: "car", covariance: "hc3", with: [], revision: false, rolling: 36 };
    expect(runStudy(designOf({ groups, response }), data).warnings).toContain(
      "both: the response counts events of one instant as independent; one indicator a group, with the others under `with`, does not",
    );
    expect(runStudy(designOf({ response }), data).warnings).toEqual([]);
  });

  it("says that the surprise scale looks ahead", () => {
    const data = { calendar: calendarOf([releaseOn(day(40))]), series: new Map([["gold", gold]]) };
    const surpriseScale = { kind: "full-sample", minimum: 2 } as const;
    expect(runStudy(designOf({ surpriseScale }), data).warnings[0]).toContain("was not known at the releases");
  });

  it("says how stale a benchmark read as of an earlier time was", () => {
    const hour = 3_600_000;
    const dollar = {
      instrument: spot("dollar"),
      instants: gold.instants.map((instant) => instant - 2 * hour),
      closes: gold.closes.map((_, index) => 100 + (index % 7)),
    };
    const series = new Map([
      ["gold", gold],
      ["dollar", dollar],
    ]);
    const model = { kind: "market", factors: ["dollar"], asOf: 4 * hour };
    const { warnings } = runStudy(designOf({ model }), { calendar: calendarOf([releaseOn(day(60))]), series });
    expect(warnings).toEqual([
      "gold: dollar is read up to 4 h old; it was 2 h old on average and 2 h at most at 120 of 120 observations",
    ]);
  });
});

describe("compared groups", () => {
  const pair = [
    { name: "all", indicators: ["news"], surprise: { kind: "any" } },
    { name: "hotter", indicators: ["news"], surprise: { kind: "above" } },
  ] as const;
  const data = {
    calendar: calendarOf([releaseOn(day(40)), releaseOn(day(60), { actual: 0.1 })]),
    series: new Map([["gold", gold]]),
  };

  it("says that groups which are compared share events", () => {
    const compare = [["hotter", "all"]] as const;
    expect(runStudy(designOf({ groups: pair, compare }), data).warnings).toEqual([
      '1 release is an event of both "hotter" and "all"; the tests count them as independent',
    ]);
  });

  it("says nothing where they are not compared", () => {
    expect(runStudy(designOf({ groups: pair }), data).warnings).toEqual([]);
  });
});
