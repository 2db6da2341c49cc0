import { describe, expect, it } from "vitest";
import { randomFor } from "../../../src/kernels/random.ts";
import { mannWhitney } from "../../../src/study/comparison/tests/mann-whitney.ts";
import { significanceTest } from "../../../src/study/inference/tests/index.ts";
import { smallPanel } from "../../support/reference-panel.ts";

/** What is equal on paper and differs in the last digit must not pass for different. */
function evaluate(kind: string, cars: readonly number[]) {
  const panel = smallPanel(
    cars.map((car) => [car]),
    cars.map(() => [0.01, -0.01, 0.02]),
  );
  const car = Float64Array.from(cars);
  const sample = { panel, window: panel.window, car, standardError: car, scar: car, days: car.map(() => 1) };
  const test = significanceTest(kind);
  if (test === undefined) throw new Error(`no test ${kind}`);
  return test.evaluate(sample, test.prepare(panel), randomFor(1, kind));
}

// A rise from 40 to 41 and the fall back, as a program computes them.
const [rise, fall] = [Math.log(41 / 40), Math.log(40 / 41)];

describe("CARs that are equal but for rounding", () => {
  it("are tied in the signed ranks: three rises and three falls of one size say nothing", () => {
    expect(rise + fall).not.toBe(0);
    // By hand: all six share rank 3.5, W+ = 10.5 is its mean, z = 0; with ties the p is the normal one.
    expect(evaluate("wilcoxon_z", [rise, fall, rise, fall, rise, fall])).toMatchObject({
      statistic: 0,
      pValue: 1,
      note: "",
    });
  });

  it("are tied in the rank sum", () => {
    const [first, second] = [Float64Array.of(rise, rise, 0.3), Float64Array.of(-fall, -fall, 0.3)];
    expect(mannWhitney.evaluate(first, second, randomFor(1, "none")).statistic).toBe(0);
  });

  it.each(["csect_t", "bmp_t", "skew_t", "johnson_t", "clustered_t", "signflip_p"])("have no %s", (kind) => {
    const cars = [Math.log(1.01) + Math.log(102 / 101), Math.log(1.02), Math.log(1.015) + Math.log(102 / 101.5)];
    expect(new Set(cars).size).toBeGreaterThan(1);
    expect(evaluate(kind, cars)).toMatchObject({ statistic: NaN, pValue: NaN });
  });
});
