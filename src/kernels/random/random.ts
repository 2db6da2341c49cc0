import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

import { invariant } from "../../errors.ts";
import { murmurHash3 } from "./murmur-hash.ts";

/** A seeded source of random numbers with explicit state; nothing in Assay calls Math.random. */
export interface Random {
  /** Uniform over 0 .. 2^32 - 1. */
  nextUint32(): number;
  /** Uniform over 0 .. bound - 1, without modulo bias. */
  nextInt(bound: number): number;
}

const RANGE = 2 ** 32;

/**
 * The stream of random numbers named by a seed and a key: xoroshiro128+ (Blackman and Vigna 2018) whose 128 bits of state are four
 * MurmurHash3 values of "seed/key", with hash seeds 1 .. 4. It depends on nothing else, so that what one computation draws does not
 * depend on which others ran before it.
 */
export function randomFor(seed: number, key: string): Random {
  const name = `${seed}/${key}`;
  const generator = xoroshiro128plusFromState([1, 2, 3, 4].map((hashSeed) => murmurHash3(name, hashSeed) | 0));
  const nextUint32 = (): number => generator.next() >>> 0;
  return {
    nextUint32,
    nextInt(bound) {
      invariant(bound >= 1 && bound <= 2 ** 21, "nextInt needs a bound in 1 .. 2^21");
      // Lemire (2019): the high word of u * bound, refusing the few u that would favour some results. Exact in a double up to 2^53.
      for (;;) {
        const product = nextUint32() * bound;
        const high = Math.floor(product / RANGE);
        const low = product - high * RANGE;
        if (low >= bound || low >= RANGE % bound) return high;
      }
    },
  };
}
