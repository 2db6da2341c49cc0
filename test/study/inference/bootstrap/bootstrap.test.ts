import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Random, randomFor } from "../../../../src/kernels/random.ts";
import { block } from "../../../../src/study/inference/bootstrap/block.ts";
import { bootstrapWindow } from "../../../../src/study/inference/bootstrap/bootstrap-window.ts";
import { bootstrapMethods } from "../../../../src/study/inference/bootstrap/index.ts";
import { wild } from "../../../../src/study/inference/bootstrap/wild.ts";
import type { CellResult } from "../../../../src/study/inference/cell-result.ts";
import { floats } from "../../../support/numbers.ts";
import { sampleRun } from "../../../support/sample-run.ts";
import { normals } from "../../../support/tiny-market.ts";

interface Expected {
  readonly caar: number;
  readonly draws: number;
  readonly se: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly pValue: number;
}
interface Case {
  readonly cars: number[];
  readonly dates: number[];
  readonly wild: Expected;
  readonly block: Expected | null;
}
const file = new URL("../../../reference/bootstrap.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf8")) as Case[];
const numbers = ["caar", "draws", "se", "ciLow", "ciHigh", "pValue"] as const;

/** The choices that the reference makes too. */
function toldChoices(): Random {
  let i = -1;
  const next = () => ((i += 1), 7 * i * i + 3 * i + Math.floor(i / 11));
  return { nextUint32: next, nextInt: (bound) => next() % bound };
}

describe.each(cases)("numpy's numbers, case %#", ({ cars, dates, wild: ofWild, block: ofBlock }) => {
  it("wild", () => {
    const outcome = wild.evaluate(floats(cars), floats(dates), 499, toldChoices());
    for (const name of numbers) expect(outcome[name]).toBeNear(ofWild[name], name);
  });

  it("block", () => {
    const outcome = block.evaluate(floats(cars), floats(dates), 499, toldChoices());
    for (const name of numbers.slice(2)) expect(outcome[name]).toBeNear(ofBlock?.[name] ?? NaN, name);
    expect(outcome.draws).toBe(ofBlock === null ? 0 : 499);
  });
});

describe.each(bootstrapMethods.map((method) => [method.kind, method] as const))("%s", (kind, method) => {
  const apart = (n: number) => Float64Array.from({ length: n }, (_, event) => event);

  it("holds the true mean in about 95 % of samples, and agrees with its own p-value", () => {
    const runs = 600;
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const { ciLow, ciHigh, pValue } = method.evaluate(normals(run, 40), apart(40), 199, randomFor(run, kind));
      held += Number(ciLow <= 0 && ciHigh >= 0);
      // 0.05 is a value that p can take, at the very end of the interval.
      if (Math.abs(pValue - 0.05) > 0.006) expect(pValue < 0.05).toBe(ciLow > 0 || ciHigh < 0);
    }
    // Four Monte-Carlo errors about 95 %.
    expect(held / runs).toBeGreaterThan(0.914);
    expect(held / runs).toBeLessThan(0.986);
  });

  it.each([
    ["no events", []],
    ["four events", [0.01, 0.02, -0.01, 0.03]],
    ["CARs that do not vary", Array.from({ length: 30 }, () => 0.1)],
  ])("is missing for %s", (_, cars) => {
    const outcome = method.evaluate(floats(cars), apart(cars.length), 199, randomFor(1, "thin"));
    expect([outcome.se, outcome.ciLow, outcome.ciHigh, outcome.pValue]).toEqual([NaN, NaN, NaN, NaN]);
    expect(outcome.n).toBe(cars.length);
  });
});

describe("bootstrapWindow", () => {
  const [{ panel }] = sampleRun().result.cells as [CellResult];
  const n = 30;
  const car = normals(5, n).fill(NaN, 0, 3);
  const day0 = Float64Array.from({ length: n }, (_, event) => 10 * event);
  const window = { from: 0, to: 0 };
  const sample = { window, car, standardError: car, scar: car, days: car, panel: { ...panel, day0 } };

  it("gives nothing when nothing is asked for, else every method over the events with a CAR", () => {
    expect(bootstrapWindow(sample, 0, 1, "a")).toEqual([]);
    const outcomes = bootstrapWindow(sample, 199, 1, "a");
    expect(outcomes.map(({ method, n: events, draws }) => [method, events, draws])).toEqual([
      ["wild", 27, 199],
      ["block", 27, 199],
    ]);
  });

  it("depends on the seed and the key alone", () => {
    expect(bootstrapWindow(sample, 199, 1, "a")).toEqual(bootstrapWindow(sample, 199, 1, "a"));
    expect(bootstrapWindow(sample, 199, 1, "a")[0]?.ciLow).not.toBe(bootstrapWindow(sample, 199, 1, "b")[0]?.ciLow);
    expect(bootstrapWindow(sample, 199, 1, "a")[0]?.ciLow).not.toBe(bootstrapWindow(sample, 199, 2, "a")[0]?.ciLow);
  });
});
