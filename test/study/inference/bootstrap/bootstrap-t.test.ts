import { describe, expect, it } from "vitest";
import { bootstrapT } from "../../../../src/study/inference/bootstrap/bootstrap-t.ts";

const upTo = (count: number) => Float64Array.from({ length: count }, (_, index) => index + 1);
const ones = (count: number) => new Float64Array(count).fill(1);

describe("bootstrapT", () => {
  // Distances 1 .. 19 of error 1 are their own |t*|, whatever their signs: of 19 the 0.95 x 20 = 19th, of 39 the 0.95 x 40 = 38th.
  it.each([
    [19, 19],
    [39, 38],
    // 0.95 x 31 = 29.45, and the next whole one is 30.
    [30, 30],
  ])("of %i resamples takes the %ith smallest |t*| for the interval", (count, rank) => {
    const distances = upTo(count).map((size) => (size % 2 === 0 ? -size : size));
    const found = bootstrapT({ mean: 6, se: 2, distances, errors: ones(count) });
    expect(found).toMatchObject({ ciLow: 6 - 2 * rank, ciHigh: 6 + 2 * rank });
    // |mean / se| is 3: all but two are at least that.
    expect(found.pValue).toBe((1 + count - 2) / (count + 1));
  });

  it("has for its own standard error that of the resampled means", () => {
    // The variance (n - 1) of 1 .. 19 is 19 x 20 / 12.
    const { se } = bootstrapT({ mean: 6, se: 2, distances: upTo(19), errors: ones(19) });
    expect(se).toBeCloseTo(Math.sqrt((19 * 20) / 12), 13);
  });

  it("counts a resample that ties with what was observed but for rounding", () => {
    expect(0.3 / 0.1).toBeLessThan(3);
    const { pValue } = bootstrapT({ mean: 3, se: 1, distances: Float64Array.of(0.3), errors: Float64Array.of(0.1) });
    expect(pValue).toBe(1);
  });

  it("takes a resample without any error for the farthest, or for none where it did not move", () => {
    const [distances, errors] = [upTo(20), ones(20)];
    errors[0] = 1e-12;
    // Infinity, 2 .. 20: the 20th of 20 is missing, and 18 reach 3.
    const moved = bootstrapT({ mean: 3, se: 1, distances, errors });
    expect(moved).toMatchObject({ ciLow: NaN, ciHigh: NaN, pValue: (1 + 18 + 1) / 21 });
    distances[0] = 1e-12;
    // 0, 2 .. 20.
    expect(bootstrapT({ mean: 3, se: 1, distances, errors })).toMatchObject({
      ciLow: -17,
      ciHigh: 23,
      pValue: 19 / 21,
    });
  });

  it.each([0, NaN])("knows nothing with a standard error of %d", (se) => {
    const nothing = { se: NaN, ciLow: NaN, ciHigh: NaN, pValue: NaN };
    expect(bootstrapT({ mean: 3, se, distances: upTo(20), errors: ones(20) })).toEqual(nothing);
  });
});
