import fc from "fast-check";
import { expect, it } from "vitest";

import { randomFor } from "../../../src/kernels/random.ts";
import { drawSignedSums, signedSums } from "../../../src/kernels/ranks/sign-flips.ts";
import { floats } from "../../support/numbers.ts";

it("lists every signed sum, bit i set for a kept sign", () => {
  expect([...signedSums(floats([1, 2, 4]))]).toEqual([-7, -5, -3, -1, 1, 3, 5, 7]);
  expect([...signedSums(floats([]))]).toEqual([0]);
  expect(() => signedSums(new Float64Array(21))).toThrow("20");
});

it("draws sums that some choice of signs gives", () => {
  const powers = fc.integer({ min: 1, max: 45 });
  fc.assert(
    fc.property(powers, fc.integer(), (count, seed) => {
      const values = floats(Array.from({ length: count }, (_, i) => 2 ** i));
      // With powers of two each choice of signs has its own odd sum below 2^count.
      for (const sum of drawSignedSums(values, 20, randomFor(seed, "powers"))) {
        expect(Math.abs(sum) % 2).toBe(1);
        expect(Math.abs(sum)).toBeLessThan(2 ** count);
      }
    }),
  );
});

it("gives each value its own fair coin", () => {
  const count = 45;
  const draws = 4000;
  const values = floats(Array.from({ length: count }, (_, i) => 2 ** i));
  // sum = 2 (kept powers) - (2^count - 1), so the binary digits of the kept powers are the coins.
  const coins = Array.from(drawSignedSums(values, draws, randomFor(5, "coins")), (sum) =>
    Array.from(((sum + 2 ** count - 1) / 2).toString(2).padStart(count, "0"), Number),
  );
  const fiveSd = (5 * Math.sqrt(draws)) / 2;
  for (let i = 0; i < count; i++) {
    const heads = coins.filter((coin) => coin[i] === 1).length;
    expect(Math.abs(heads - draws / 2)).toBeLessThan(fiveSd);
    for (let j = 0; j < i; j++) {
      const alike = coins.filter((coin) => coin[i] === coin[j]).length;
      expect(Math.abs(alike - draws / 2)).toBeLessThan(fiveSd);
    }
  }
});
