import { describe, expect, it } from "vitest";

import { murmurHash3, randomFor } from "../../src/kernels/random.ts";

describe("murmurHash3", () => {
  // Published values of MurmurHash3_x86_32 (smhasher's implementation).
  it.each([
    ["", 0, 0],
    ["", 1, 0x514e28b7],
    ["hello", 0, 0x248bfa47],
    ["hello, world", 0, 0x149bbb7f],
    ["The quick brown fox jumps over the lazy dog", 0, 0x2e4ff723],
  ])("hashes %j", (text, seed, expected) => {
    expect(murmurHash3(text, seed)).toBe(expected);
  });
});

function take(seed: number, key: string, count: number): number[] {
  const random = randomFor(seed, key);
  return Array.from({ length: count }, () => random.nextUint32());
}

describe("randomFor", () => {
  it("depends on seed and key alone", () => {
    expect(take(1, "a", 5)).toEqual(take(1, "a", 5));
    expect(take(1, "a", 5)).not.toEqual(take(2, "a", 5));
    expect(take(1, "a", 5)).not.toEqual(take(1, "b", 5));
    expect(take(1, "1/a", 1)).not.toEqual(take(11, "/a", 1));
  });

  it("is uniform in every bit", () => {
    const draws = take(7, "bits", 20_000);
    for (let bit = 0; bit < 32; bit++) {
      const ones = draws.filter((draw) => ((draw >>> bit) & 1) === 1).length;
      // Five standard deviations of a fair coin: 5 sqrt(20000) / 2.
      expect(Math.abs(ones - 10_000)).toBeLessThan(354);
    }
  });

  it("starts neighbouring seeds far apart", () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => take(seed, "k", 1)[0] ?? 0);
    const mean = firsts.reduce((total, value) => total + value, 0) / firsts.length / 2 ** 32;
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 / Math.sqrt(12 * 4000));
    const lagged = firsts
      .slice(1)
      .reduce((total, value, i) => total + (value / 2 ** 32 - 0.5) * ((firsts[i] ?? 0) / 2 ** 32 - 0.5), 0);
    expect(Math.abs((12 * lagged) / 3999)).toBeLessThan(5 / Math.sqrt(3999));
  });

  it("refuses what would favour some integers, by Lemire's rule in whole numbers", () => {
    // 2^32 leaves this bound less 1025: one draw in 2050 is refused, about as often as can be.
    const bound = 2_096_129;
    const refused = 2n ** 32n % BigInt(bound);
    expect(refused).toBeGreaterThan(2_090_000n);
    const draws = take(5, "refusal", 40_000).map((draw) => BigInt(draw) * BigInt(bound));
    const accepted = draws.filter((product) => product % 2n ** 32n >= refused);
    expect(draws.length - accepted.length).toBeGreaterThan(5);
    const random = randomFor(5, "refusal");
    const found = accepted.map(() => random.nextInt(bound));
    expect(found).toEqual(accepted.map((product) => Number(product / 2n ** 32n)));
  });

  it("draws integers without bias", () => {
    const random = randomFor(3, "ints");
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i++) {
      const face = random.nextInt(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    expect(counts).toHaveLength(6);
    const chiSquare = counts.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0);
    // R: qchisq(0.9999, 5) = 25.74
    expect(chiSquare).toBeLessThan(25.74);
    expect(random.nextInt(1)).toBe(0);
    expect(() => random.nextInt(0)).toThrow("bound");
  });
});
