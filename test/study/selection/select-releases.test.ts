import { describe, expect, it } from "vitest";
import { selectReleases } from "../../../src/study/selection/select-releases.ts";
import { parseCivilDate } from "../../../src/time/civil-date.ts";
import type { CivilDate } from "../../../src/time/types.ts";
import { calendarOf, designOf, indicator, newYorkTime, releaseOn } from "../../support/tiny-market.ts";

const date = (text: string) => parseCivilDate(text) as CivilDate;
const figures: [string, number | null, number | null][] = [
  ["2024-01-11", 0.3, 0.2],
  ["2024-02-13", 0.2, 0.2],
  ["2024-03-12", 0.1, 0.3],
  ["2024-04-10", 0.4, null],
  ["2024-05-15", null, 0.3],
  ["2024-06-12", 0.6, 0.2],
];
const calendar = calendarOf(figures.map(([day, actual, consensus]) => releaseOn(date(day), { actual, consensus })));

function select(surprise: Parameters<typeof selectReleases>[0]["surprise"], over = {}) {
  const chosen = selectReleases({ name: "g", indicators: ["news"], surprise }, { ...designOf(), ...over }, calendar);
  return chosen.map(({ release, exclusion }) => [
    new Date(release.releasedAt).toISOString().slice(5, 10),
    exclusion?.reason ?? "in",
  ]);
}

describe("selectReleases", () => {
  it("judges the surprise exactly: 0.3 against 0.2 is above, a tie is a tie", () => {
    const unknown = [
      ["04-10", "no-consensus"],
      ["05-15", "no-actual"],
    ];
    expect(select({ kind: "above" })).toEqual([["01-11", "in"], ...unknown, ["06-12", "in"]]);
    expect(select({ kind: "below" })).toEqual([["03-12", "in"], ...unknown]);
    expect(select({ kind: "in-line" })).toEqual([["02-13", "in"], ...unknown]);
  });

  it("asks for no surprise where any will do, but for a figure where earlier releases have theirs: the date was announced, no more", () => {
    expect(select({ kind: "any" }).map(([, reason]) => reason)).toEqual(["in", "in", "in", "in", "no-actual", "in"]);
  });

  it("takes dates alone for releases: of events without figures, and of a calendar that has none yet", () => {
    const group = { name: "g", indicators: ["news"], surprise: { kind: "any" } } as const;
    const reasons = (actuals: (number | null)[], unit: string) => {
      const releases = actuals.map((actual, index) => releaseOn((date("2024-01-11") + index) as CivilDate, { actual }));
      const ofUnit = calendarOf(releases, [indicator("news", { unit })]);
      return selectReleases(group, designOf(), ofUnit).map(({ exclusion }) => exclusion?.reason ?? "in");
    };
    expect(reasons([null, null], "percent")).toEqual(["in", "in"]);
    expect(reasons([null, 1, null, 2, null], "percent")).toEqual(["in", "in", "no-actual", "in", "no-actual"]);
    expect(reasons([null, 1, null], "")).toEqual(["in", "in", "in"]);
  });

  it("includes both ends of a raw range, as decimals", () => {
    const range = { kind: "range", min: 0.1, max: 0.4, unit: "raw" } as const;
    expect(select(range).filter(([, reason]) => reason === "in")).toEqual([
      ["01-11", "in"],
      ["06-12", "in"],
    ]);
  });

  it("excludes a release whose scale rests on too few earlier surprises, when the range is in standard deviations", () => {
    const range = { kind: "range", min: 1, max: null, unit: "sd" } as const;
    // Three surprises (0.1, 0, -0.2) come before the last: their sd is 0.1527..., and 0.4 is 2.6 of it.
    expect(select(range, { surpriseScale: { kind: "expanding", minimum: 3 } })).toEqual([
      ["01-11", "no-surprise-scale"],
      ["02-13", "no-surprise-scale"],
      ["03-12", "no-surprise-scale"],
      ["04-10", "no-consensus"],
      ["05-15", "no-actual"],
      ["06-12", "in"],
    ]);
  });

  it("counts the period's dates in the indicator's zone, both included", () => {
    const late = releaseOn(date("2024-06-30"), {
      indicator: "late",
      releasedAt: newYorkTime(date("2024-06-30"), 22 * 60),
    });
    const group = { name: "g", indicators: ["late"], surprise: { kind: "any" } } as const;
    const inPeriod = (from: string, to: string) =>
      selectReleases(group, designOf({ from: date(from), to: date(to) }), calendarOf([late])).length;
    expect(inPeriod("2024-06-30", "2024-06-30")).toBe(1);
    expect(inPeriod("2024-07-01", "2024-07-01")).toBe(0);
  });

  it("orders the releases of several indicators by instant, then id", () => {
    const mixed = calendarOf([
      releaseOn(date("2024-02-13"), { indicator: "b" }),
      releaseOn(date("2024-02-13"), { indicator: "a" }),
      releaseOn(date("2024-01-11"), { indicator: "b" }),
    ]);
    const group = { name: "g", indicators: ["b", "a"], surprise: { kind: "any" } } as const;
    const ids = selectReleases(group, designOf(), mixed).map(({ release }) => release.id);
    expect(ids).toEqual(["b@2024-01-11T13:30:00Z", "a@2024-02-13T13:30:00Z", "b@2024-02-13T13:30:00Z"]);
  });
});
