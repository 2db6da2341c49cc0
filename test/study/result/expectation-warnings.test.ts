import { describe, expect, test } from "vitest";
import type { ExpectationChoice } from "../../../src/calendar/expectation.ts";
import { runStudy } from "../../../src/study/run-study.ts";
import type { CivilDate } from "../../../src/time/types.ts";
import { calendarOf, designOf, indicator, normals, releaseOn, seriesOf, weekdays } from "../../support/tiny-market.ts";

const dates = weekdays("2024-01-01", 120);
const series = new Map([
  [
    "gold",
    seriesOf(
      "gold",
      dates,
      normals(1, 120).map((value) => value * 0.01),
    ),
  ],
]);
const release = (at: number, actual: number | null, consensus: number | null = null) =>
  releaseOn(dates[at] as CivilDate, { actual, consensus, previous: 77 });
const previous: ExpectationChoice = { kind: "previous", count: 0, minimum: 0 };
const consensus: ExpectationChoice = { kind: "consensus", count: 0, minimum: 0 };
const releases = [release(30, 1), release(45, 3), release(60, 2, 5), release(75, null, 4), release(90, 4)];

const studied = (expectation: readonly ExpectationChoice[], over: Parameters<typeof designOf>[0] = {}) =>
  runStudy(designOf({ expectation, ...over }), { calendar: calendarOf(releases), series });
const surprisesOf = (expectation: readonly ExpectationChoice[]) =>
  studied(expectation).cells[0]?.events.map(({ surprise, expectation: against }) => [surprise, against?.from ?? null]);

describe("naive expectations in a study", () => {
  test("events carry the surprise over them and where they come from; without an actual there is none", () => {
    expect(surprisesOf([previous])).toEqual([
      [null, null],
      [2, "previous"],
      [-1, "previous"],
      [null, "previous"],
      [2, "previous"],
    ]);
    expect(surprisesOf([consensus, previous])?.slice(1, 3)).toEqual([
      [2, "previous"],
      [-3, "consensus"],
    ]);
    expect(surprisesOf([consensus])?.map(([surprise]) => surprise)).toEqual([null, null, -3, null, null]);
  });

  test("surprises are scaled by those of the same expectation before them", () => {
    const events = studied([previous]).cells[0]?.events ?? [];
    // The surprises before the last one are 2 and -1, whose standard deviation is 3 / sqrt(2).
    expect(events.at(-1)?.surpriseSd).toBeCloseTo((2 * Math.SQRT2) / 3, 14);
  });

  test("a release that none can be formed for is left out for that reason", () => {
    const groups = [{ name: "up", indicators: ["news"], surprise: { kind: "above" } }] as const;
    const reasons = studied([previous], { groups }).cells[0]?.events.map(({ exclusion }) => exclusion);
    expect(reasons?.[0]).toEqual({ reason: "no-expectation", detail: "no previous" });
    expect(reasons?.map((exclusion) => exclusion?.reason ?? "in")).toEqual(["no-expectation", "in", "no-actual", "in"]);
  });

  test("events that prices make have none", () => {
    const made = calendarOf(releases, [indicator("news", { madeByPricesOf: "gold" })]);
    const [cell] = runStudy(designOf({ expectation: [previous] }), { calendar: made, series }).cells;
    expect(cell?.events.map(({ surprise }) => surprise)).toEqual([null, null, null, null, null]);
  });
});

describe("the output says what surprises are measured against", () => {
  const said = (expectation: readonly ExpectationChoice[]) =>
    studied(expectation).warnings.filter((warning) => warning.includes("surprise is"));

  test.each([
    [[consensus], []],
    [[previous], ["all: a surprise is the figure less the first print of the release before"]],
    [
      [consensus, previous],
      [
        "all: a surprise is the figure less the first print of the release before (2 of 3 events) or the consensus of forecasters (1 of 3 events)",
      ],
    ],
    [
      [{ kind: "average", count: 2, minimum: 0 }],
      ["all: a surprise is the figure less the average of the last 2 first prints"],
    ],
  ])("%j", (expectation, expected) => {
    expect(said(expectation)).toEqual(expected);
  });

  // Five weekdays are seven days.
  test.each([
    ["14, 14 and 28 days: twice as old as usual is not more than that", [10, 20, 30, 50], null],
    ["14, 14 and 29 days: a day more is", [10, 20, 30, 51], "at 1 of 3"],
    ["7, 7, 21 and 35 days: usual are the 14 between the two middle ones", [10, 15, 20, 35, 60], "at 1 of 4"],
  ])("how old the newest figure was: %s", (_, days, stale) => {
    const all = days.map((at, index) => release(at, index));
    const { warnings } = runStudy(designOf({ expectation: [previous] }), { calendar: calendarOf(all), series });
    const sentence = warnings.find((warning) => warning.includes("surprise is")) ?? "";
    expect(/at \d of \d/.exec(sentence)?.[0] ?? null).toBe(stale);
  });

  test("once for groups alike, and how old the newest figure was where releases are missing", () => {
    const groups = ["one", "other"].map((name) => ({ name, indicators: ["news"], surprise: { kind: "any" } as const }));
    const monthly = [10, 20, 30, 40, 80].map((at, index) => release(at, index));
    const { warnings } = runStudy(designOf({ expectation: [previous], groups }), {
      calendar: calendarOf(monthly),
      series,
    });
    expect(warnings).toContain(
      "one, other: a surprise is the figure less the first print of the release before; at 1 of 4 the newest earlier figure is more than twice as old as usual, up to 56 days",
    );
  });
});
