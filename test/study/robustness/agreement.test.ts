import { describe, expect, it } from "vitest";
import { type Agreement, agreements, robustnessVerdict } from "../../../src/study/robustness/agreement.ts";
import type { Specification } from "../../../src/study/robustness/specifications.ts";

const own: Specification = {
  group: "hotter",
  metal: "gold",
  choices: {},
  window: { from: 0, to: 0 },
  test: "csect_t",
  isOwn: true,
  n: 6,
  meanCar: -0.003,
  ciLow: -0.01,
  ciHigh: 0.004,
  statistic: -1,
  pValue: 0.5,
};

/** An agreement that is robust but for what is said. */
function sharesOf(over: Partial<Agreement>): Agreement {
  const [all] = agreements([own], own);
  if (all === undefined) throw new Error("there is one");
  return {
    ...all,
    specifications: 100,
    cannotTell: 0,
    sameSign: 1,
    significantSame: 0.5,
    significantOpposite: 0,
    ...over,
  };
}

describe("what shares amount to", () => {
  it.each([
    ["half can tell", { cannotTell: 50 }, "robust"],
    ["fewer than half can tell", { cannotTell: 51 }, "too little data"],
    ["one in ten is significant", { significantSame: 0.1 }, "nothing found"],
    ["one in ten is, on the other side", { significantSame: 0, significantOpposite: 0.1 }, "nothing found"],
    ["more than one in ten are", { significantSame: 0.11 }, "leaning"],
    ["more than one in ten are, on both sides", { significantSame: 0.06, significantOpposite: 0.06 }, "fragile"],
    ["nine in ten have the own sign", { sameSign: 0.9 }, "robust"],
    ["fewer have it", { sameSign: 0.89 }, "fragile"],
    ["one of a hundred is significant against it", { significantOpposite: 0.01 }, "fragile"],
    ["fewer than half are significant with it", { significantSame: 0.49 }, "leaning"],
  ] as const)("%s", (_, shares, verdict) => {
    expect(robustnessVerdict(own, sharesOf(shares))).toBe(verdict);
  });

  it("nothing without events enough or a p-value of its own", () => {
    expect(robustnessVerdict({ ...own, n: 5 }, sharesOf({}))).toBe("too little data");
    expect(robustnessVerdict({ ...own, pValue: NaN }, sharesOf({}))).toBe("too little data");
  });
});

it("shares are of the specifications that can tell; significant is a p below 5 %", () => {
  const all = [
    { ...own, pValue: 0.05 },
    { ...own, pValue: 0.0499, meanCar: -0.001 },
    { ...own, pValue: 0.01, meanCar: 0.002 },
    { ...own, pValue: 0.6, meanCar: 0 },
    { ...own, n: 5, pValue: 0.001, meanCar: 0.1 },
    { ...own, pValue: NaN, meanCar: 0.1 },
  ];
  expect(agreements(all, own)[0]).toMatchObject({
    specifications: 6,
    cannotTell: 2,
    // Of -0.003, -0.001, 0 and 0.002.
    medianCar: -0.0005,
    minCar: -0.003,
    maxCar: 0.002,
    sameSign: 2 / 4,
    significantSame: 1 / 4,
    significantOpposite: 1 / 4,
    medianP: (0.0499 + 0.05) / 2,
  });
});
