import fc from "fast-check";
import { expect, it } from "vitest";
import { jointMedian, jointRanks, rankAmong } from "../../../src/kernels/ranks/joint-ranks.ts";
import { median, midranks } from "../../../src/kernels/ranks/ranks.ts";

// Few different numbers, so that ties are frequent, and some that are missing.
const values = fc.array(fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constant(NaN)), { maxLength: 30 });

it("ranks two lists as one list is ranked", () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const [first, second] = [Float64Array.from(a), Float64Array.from(b)];
      const [joint, rest] = [new Float64Array(a.length), new Float64Array(b.length)];
      jointRanks(first, midranks(first), second.slice().sort(), joint);
      jointRanks(second, midranks(second), first.slice().sort(), rest);
      expect([...joint, ...rest]).toEqual([...midranks(Float64Array.from([...a, ...b]))]);
    }),
  );
});

it("ranks a newcomer as if it had always been there", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 30 }),
      fc.integer({ min: -5, max: 5 }),
      (a, value) => {
        const sorted = Float64Array.from(a).sort();
        expect(rankAmong(sorted, sorted.length, value)).toBe(midranks(Float64Array.from([value, ...a]))[0]);
      },
    ),
  );
});

it("finds the median of two lists, missing values left out", () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const there = Float64Array.from([...a, ...b].filter((value) => !Number.isNaN(value)));
      expect(jointMedian(Float64Array.from(a).sort(), Float64Array.from(b).sort())).toBe(median(there));
    }),
  );
});
