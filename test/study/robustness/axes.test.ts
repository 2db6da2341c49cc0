import { describe, expect, it } from "vitest";
import type { SurpriseFilter } from "../../../src/calendar/surprise-filter.ts";
import { estimationAxis } from "../../../src/study/robustness/axes/estimation.ts";
import { modelAxis } from "../../../src/study/robustness/axes/model.ts";
import { surpriseAxis } from "../../../src/study/robustness/axes/surprise.ts";
import { calendarOf, designOf, seriesOf, spot, weekdays } from "../../support/tiny-market.ts";

const dates = weekdays("2024-01-01", 3);
const dollar = seriesOf("dollar", dates, [0, 0.01, 0.02]);
const us10y = { ...dollar, instrument: spot("us10y", { change: "difference" }) };
const data = {
  calendar: calendarOf([]),
  series: new Map([
    ["dollar", dollar],
    ["us10y", us10y],
  ]),
};

describe("the model", () => {
  const choicesWith = (kind: string, factors: readonly string[]) => {
    const design = designOf({ model: { kind, factors, asOf: 7 } });
    return modelAxis.choices(design, data).map(({ apply }) => apply(design).model);
  };
  const kindsWith = (kind: string, factors: readonly string[]) => choicesWith(kind, factors).map((model) => model.kind);

  it("takes the change of a price off a return, never that of a yield", () => {
    expect(kindsWith("market", ["dollar"])).toContain("market-adjusted");
    expect(kindsWith("market", ["us10y"])).toEqual(["raw", "mean-adjusted", "market", "scholes-williams"]);
    expect(kindsWith("factor", ["us10y", "dollar"])).not.toContain("market-adjusted");
  });

  it("of one series is the first of several, and keeps how old its prices may be", () => {
    const models = choicesWith("factor", ["dollar", "us10y"]);
    expect(models.find(({ kind }) => kind === "market")).toEqual({ kind: "market", factors: ["dollar"], asOf: 7 });
    expect(models.find(({ kind }) => kind === "factor")?.factors).toEqual(["dollar", "us10y"]);
    expect(kindsWith("market", ["dollar"])).not.toContain("factor");
  });
});

describe("the estimation window", () => {
  const windowsOf = (length: number, minimum: number) => {
    const design = designOf({ estimation: { length, gap: 3, minimum } });
    return estimationAxis.choices(design, data).map(({ isOwn, apply }) => [isOwn, apply(design).estimation]);
  };

  it("is as long as usual or as the scenario has it, with the scenario's share of valid observations, rounded up", () => {
    expect(windowsOf(100, 34)).toEqual([
      // 20.4 of 60, 40.8 of 120.
      [false, { length: 60, gap: 3, minimum: 21 }],
      [true, { length: 100, gap: 3, minimum: 34 }],
      [false, { length: 120, gap: 3, minimum: 41 }],
      [false, { length: 250, gap: 3, minimum: 85 }],
    ]);
  });

  it("is no choice twice where the scenario's is a usual one", () => {
    expect(windowsOf(120, 60)).toEqual([
      [false, { length: 60, gap: 3, minimum: 30 }],
      [true, { length: 120, gap: 3, minimum: 60 }],
      [false, { length: 250, gap: 3, minimum: 125 }],
    ]);
  });
});

describe("the size of the surprise", () => {
  const range = (min: number | null, max: number | null): SurpriseFilter => ({ kind: "range", min, max, unit: "sd" });
  const filtersOf = (surprise: SurpriseFilter) => {
    const design = designOf({ groups: [{ name: "g", indicators: ["news"], surprise }] });
    return surpriseAxis.choices(design, data).map(({ label, apply }) => [label, apply(design).groups[0]?.surprise]);
  };

  it("varies on the side that a range is on, zero included", () => {
    expect(filtersOf(range(0, null))).toEqual([
      ["own", range(0, null)],
      ["any size", { kind: "above" }],
      ["0.25 sd", range(0.25, null)],
      ["0.5 sd", range(0.5, null)],
      ["1 sd", range(1, null)],
    ]);
    expect(filtersOf(range(null, 0))).toEqual([
      ["own", range(null, 0)],
      ["any size", { kind: "below" }],
      ["0.25 sd", range(null, -0.25)],
      ["0.5 sd", range(null, -0.5)],
      ["1 sd", range(null, -1)],
    ]);
  });

  it.each([[range(-0.1, null)], [range(null, 0.1)], [range(-1, 1)]])(
    "stays as it is for surprises on both sides: %j",
    (surprise) => {
      expect(filtersOf(surprise)).toEqual([["own", surprise]]);
    },
  );
});
