import { describe, expect, it } from "vitest";
import { fitEvent as fitInto } from "../../../src/study/normal-returns/fit-event.ts";
import { market } from "../../../src/study/normal-returns/models/market.ts";
import { meanAdjusted } from "../../../src/study/normal-returns/models/mean-adjusted.ts";
import { scholesWilliams } from "../../../src/study/normal-returns/models/scholes-williams.ts";
import { viewMarket } from "../../../src/study/placement/market-view.ts";
import { calendarOf, designOf, normals, seriesOf, weekdays } from "../../support/tiny-market.ts";

type FitArguments = Parameters<typeof fitInto> extends [...infer Given, Float64Array] ? Given : never;

/** fitEvent with room for the residuals, which come back beside the outcome. */
function fitEvent(...given: FitArguments) {
  const residuals = new Float64Array(given[4].length);
  return { ...fitInto(...given, residuals), residuals };
}

const dates = weekdays("2024-01-01", 100);
const noise = normals(1, 100).map((value) => value * 0.01);
const window = { from: -2, to: 2 };

function viewOf(gold: Float64Array, dollar?: Float64Array) {
  const series = new Map([["gold", seriesOf("gold", dates, gold)]]);
  if (dollar !== undefined) series.set("dollar", seriesOf("dollar", dates, dollar));
  const factors = dollar === undefined ? [] : ["dollar"];
  return viewMarket("gold", designOf({ model: { kind: "market", factors, asOf: 0 } }), calendarOf([]), series);
}

describe("fitEvent", () => {
  it("uses the `length` observations that end `gap` before the event window", () => {
    // Day 0 at 50, window from -2, gap 3: positions 35..44 for a length of 10.
    const outcome = fitEvent(50, viewOf(noise), meanAdjusted, window, { length: 10, gap: 3, minimum: 10 });
    const used = noise.slice(35, 45);
    const mean = used.reduce((sum, value) => sum + value, 0) / 10;
    expect("fit" in outcome && outcome.fit.model.alpha).toBeCloseTo(mean, 14);
    expect("fit" in outcome && outcome.fit.sigma).toBeCloseTo(
      Math.sqrt(used.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 9),
      14,
    );
  });

  it("uses what there is at the start of the data, down to the minimum", () => {
    const view = viewOf(noise);
    const count = (minimum: number) => fitEvent(20, view, meanAdjusted, window, { length: 60, gap: 0, minimum });
    expect(count(17)).toMatchObject({ count: 17, fit: { count: 17, degreesOfFreedom: 16 } });
    expect(count(18)).toMatchObject({ exclusion: { reason: "estimation-too-short", detail: "17 of at least 18" } });
  });

  it("keeps residuals by position, missing where there was no observation", () => {
    const outcome = fitEvent(20, viewOf(noise), meanAdjusted, window, { length: 20, gap: 0, minimum: 5 });
    expect(outcome.residuals.slice(0, 3)).toEqual(Float64Array.of(NaN, NaN, NaN));
    expect(outcome.residuals[3]).not.toBeNaN();
  });

  it.each([
    ["a constant price", new Float64Array(100), undefined],
    ["a metal that is its benchmark", noise, noise],
    ["a metal that is a part of its benchmark, but for rounding", noise.map((value) => 0.3 * value + 0.001), noise],
    ["a benchmark that never moves", noise, new Float64Array(100)],
  ])("excludes %s for zero variance", (_, gold, dollar) => {
    const model = dollar === undefined ? meanAdjusted : market;
    const outcome = fitEvent(60, viewOf(gold, dollar), model, window, { length: 30, gap: 0, minimum: 10 });
    expect(outcome).toMatchObject({ exclusion: { reason: "zero-variance" } });
  });

  it("does not blame the benchmark when no observation has both neighbours", () => {
    const gaps = noise.map((value, at) => (at % 3 === 0 ? NaN : value));
    const view = { ...viewOf(noise, noise.toReversed()), estimable: gaps };
    const outcome = fitEvent(60, view, scholesWilliams, window, { length: 30, gap: 0, minimum: 10 });
    expect(outcome).toMatchObject({
      count: 20,
      exclusion: {
        reason: "zero-variance",
        detail: "the benchmark does not vary, or too few observations have both neighbours",
      },
    });
  });
});
