import type { Stability, StabilityPart } from "../../src/study/stability/stability.ts";

const half = 0.002;
const rounded = (value: number) => Number(value.toFixed(6));

/** A part with its adjusted p and an interval of 0.2 % on either side; every number is chosen, none computed. */
export function samplePart(
  check: StabilityPart["check"],
  part: string,
  estimate: number,
  pAdjusted: number,
  over: Partial<StabilityPart> = {},
): StabilityPart {
  return {
    check,
    part,
    from: Date.parse("2013-07-05T12:30:00Z"),
    to: Date.parse("2026-04-03T12:30:00Z"),
    n: 30,
    nAgainst: null,
    estimate,
    ciLow: rounded(estimate - half),
    ciHigh: rounded(estimate + half),
    statistic: 2,
    pValue: pAdjusted / 2,
    pAdjusted,
    ...over,
  };
}

/** Halves that part at the turn of 2019 to 2020, and their difference. */
export function sampleHalves(
  earlier: readonly [estimate: number, p: number],
  later: readonly [estimate: number, p: number],
  differenceP = 0.5,
): StabilityPart[] {
  return [
    samplePart("half", "earlier", ...earlier, { to: Date.parse("2019-12-06T13:30:00Z") }),
    samplePart("half", "later", ...later, { from: Date.parse("2020-02-07T13:30:00Z") }),
    samplePart("half", "difference", rounded(later[0] - earlier[0]), differenceP),
  ];
}

/** A mean of 0.43 % that was found for gold after `hotter` on day 0. */
export function sampleStability(parts: readonly StabilityPart[], over: Partial<Stability> = {}): Stability {
  const window = { from: 0, to: 0 };
  return {
    group: "hotter",
    against: null,
    term: null,
    metal: "gold",
    window,
    estimate: 0.0043,
    isFinding: true,
    parts,
    ...over,
  };
}
