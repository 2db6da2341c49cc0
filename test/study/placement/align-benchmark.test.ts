import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignBenchmark } from "../../../src/study/placement/align-benchmark.ts";
import { spot } from "../../support/tiny-market.ts";

const hour = 3_600_000;

function series(points: readonly (readonly [number, number])[]) {
  return {
    instrument: spot("x"),
    instants: Float64Array.from(points, ([instant]) => instant * hour),
    closes: Float64Array.from(points, ([, close]) => close),
  };
}

describe("alignBenchmark", () => {
  const metal = series([
    [0, 10],
    [24, 11],
    [48, 12],
    [72, 13],
  ]);

  it("covers the metal's interval, whatever the benchmark traded in between", () => {
    const benchmark = series([
      [0, 100],
      [12, 50],
      [24, 110],
      [48, 121],
      [72, 121],
    ]);
    const { returns, matched, maxAge } = alignBenchmark(metal, benchmark, 0);
    expect([...returns]).toEqual([NaN, Math.log(110 / 100), Math.log(121 / 110), 0]);
    expect(matched).toBe(4);
    expect(maxAge).toBe(0);
  });

  it("takes the difference of a series that changes by differences, zero and less included", () => {
    const yields = series([
      [0, 0.25],
      [24, 0],
      [48, -0.5],
      [72, 0.125],
    ]);
    const spread = { ...yields, instrument: spot("x", { change: "difference" }) };
    expect([...alignBenchmark(metal, spread, 0).returns]).toEqual([NaN, -0.25, -0.5, 0.625]);
  });

  it("is missing where the benchmark has no price at the very instant", () => {
    const benchmark = series([
      [0, 100],
      [23, 105],
      [48, 121],
      [72, 121],
    ]);
    expect([...alignBenchmark(metal, benchmark, 0).returns]).toEqual([NaN, NaN, NaN, 0]);
  });

  it("accepts older prices up to the limit by name, and says how old they were", () => {
    const benchmark = series([
      [-2, 100],
      [22, 110],
      [43, 115],
      [72, 121],
    ]);
    const { returns, maxAge, meanAge, matched } = alignBenchmark(metal, benchmark, 4 * hour);
    expect([...returns]).toEqual([NaN, Math.log(110 / 100), NaN, NaN]);
    expect([matched, maxAge, meanAge]).toEqual([3, 2 * hour, (4 / 3) * hour]);
  });

  it("skips rows without a price", () => {
    const benchmark = series([
      [0, 100],
      [23, 105],
      [24, NaN],
      [48, 121],
      [72, 121],
    ]);
    expect(alignBenchmark(metal, benchmark, 0).returns[1]).toBeNaN();
    expect(alignBenchmark(metal, benchmark, hour).returns[1]).toBe(Math.log(105 / 100));
  });

  it("never reads a benchmark price struck after the metal's instant", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10, max: 90 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 30 }),
        (hours, limit) => {
          const known = [...new Set(hours)].toSorted((a, b) => a - b);
          const now = alignBenchmark(metal, series(known.map((at) => [at, 100 + at])), limit * hour).returns;
          // Whatever happens after the metal's third instant cannot change the returns up to it.
          const changed = known.map((at): [number, number] => [at, at > 48 ? 7 : 100 + at]);
          const then = alignBenchmark(metal, series(changed), limit * hour).returns;
          expect(then.slice(0, 3)).toEqual(now.slice(0, 3));
        },
      ),
    );
  });
});
