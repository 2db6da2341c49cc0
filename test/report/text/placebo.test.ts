import { expect, test } from "vitest";
import { placeboSection } from "../../../src/report/text/placebo.ts";
import { volatilitySection } from "../../../src/report/text/volatility.ts";
import { textWidth } from "../../../src/report/words/text-width.ts";
import type { PlaceboOutcome } from "../../../src/study/matched/placebo/outcomes.ts";
import type { VolatilityOutcome } from "../../../src/study/matched/volatility.ts";

const plain = { color: false, width: 80 };
const window = { from: 0, to: 2 };

function outcome(over: Partial<PlaceboOutcome> = {}): PlaceboOutcome {
  return {
    group: "hotter",
    metal: "gold",
    window,
    statistic: "caar",
    n: 41,
    unmatched: 0,
    matchedDays: 1_226,
    draws: 9_999,
    observed: -0.0061,
    mean: 0.0003,
    sd: 0.0023,
    low: -0.0041,
    high: 0.0049,
    limit: 0.0046,
    pValue: 0.012,
    pAdjusted: 0.034,
    ...over,
  };
}

test("means stand beside the bounds of the draws, and only means", () => {
  const lines = placeboSection(
    [outcome(), outcome({ statistic: "csect_t" }), outcome({ metal: "silver" }), outcome({ group: "cooler" })],
    plain,
  );
  expect(lines.join("\n")).toBe(`placebo  9999 draws of matched days
  group   metal   window   mean %  95 % of draws      p  p adj.
  hotter  gold    [0, +2]   -0.61        +- 0.46  0.012   0.034
          silver  [0, +2]   -0.61        +- 0.46  0.012   0.034
  cooler  gold    [0, +2]   -0.61        +- 0.46  0.012   0.034
  Means of 95 % of the draws lie within +-; p: how often one lies as far from
    zero. The days have none of the releases that the groups and
    \`matched.without\` (by default all of the calendar) name, but the weekday,
    clock time and period of one. p adj.: Romano-Wolf for the 3 means.`);
});

test("a group that cannot be drawn says why, and shows no numbers", () => {
  const none = { draws: 0, limit: NaN, pValue: NaN, pAdjusted: NaN, unmatched: 3 };
  const lines = placeboSection([outcome(none), outcome({ ...none, window: { from: 0, to: 0 } })], plain);
  expect(lines[2]).toBe("  hotter  gold   [0, +2]   -0.61              -  -       -");
  expect(lines[4]).toBe("  not drawn: hotter, gold: 3 events with fewer than 5 matched days");
  expect(lines.filter((line) => line.includes("not drawn"))).toHaveLength(1);
});

test("nothing is said where nothing was asked for, and no line is too wide", () => {
  expect([placeboSection([], plain), volatilitySection([], "holm", plain)]).toEqual([[], []]);
  const long = outcome({ group: "a very long name of a group, sixty letters or more, all told".slice(0, 60) });
  expect(Math.max(...placeboSection([long], plain).map(textWidth))).toBeLessThanOrEqual(80);
});

test("sizes of moves stand beside those of matched days, with the adjustment that p-values get", () => {
  const row: VolatilityOutcome = {
    group: "fed",
    metal: "gold",
    window: { from: 0, to: 0 },
    n: 103,
    matchedDays: 400,
    meanAbsolute: 0.0093,
    matchedMeanAbsolute: 0.0068,
    absoluteRatio: 1.3676,
    varianceRatio: 1.9,
    variancePValue: 0.001,
    brownForsythe: 9.1,
    df: 501,
    pValue: 0.003,
    pAdjusted: 0.0091,
  };
  const lines = volatilitySection([row, { ...row, metal: "silver", absoluteRatio: NaN }], "romano-wolf", plain);
  expect(lines.join("\n")).toBe(`size of moves  beside matched days without a release
  group  metal   window  |move| %  matched %  ratio  p adj.
  fed    gold    [0]         0.93       0.68   1.37   0.009
         silver  [0]         0.93       0.68      -   0.009
  |move|: mean abnormal move whichever way. p adj.: Brown-Forsythe test of equal
    spread, each move in units of its own risk, adjusted (Holm) for the 2
    comparisons.`);
});
