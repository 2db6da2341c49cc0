import fc from "fast-check";
import { expect, it } from "vitest";
import { countBelow, countNumbers, countUpTo } from "../../src/kernels/ascending.ts";

const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 40 });

it("counts what a walk through the array counts", () => {
  fc.assert(
    fc.property(numbers, fc.nat(3), fc.integer({ min: -6, max: 6 }), (values, missing, value) => {
      const sorted = Float64Array.from([...values, ...Array.from({ length: missing }, () => NaN)]).sort();
      const count = countNumbers(sorted);
      expect(count).toBe(values.length);
      expect(countBelow(sorted, count, value)).toBe(values.filter((each) => each < value).length);
      expect(countUpTo(sorted, count, value)).toBe(values.filter((each) => each <= value).length);
    }),
  );
});
