import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

import { invariant } from "../errors.ts";

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

/** One MurmurHash3 scrambling of a four-byte block. */
function scramble(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

/** MurmurHash3 x86 32-bit (Appleby 2011) of a text's UTF-8 bytes: an unsigned 32-bit number, for naming random streams. */
export function murmurHash3(text: string, seed: number): number {
  const bytes = new TextEncoder().encode(text);
  let hash = seed | 0;
  for (let start = 0; start < bytes.length; start += 4) {
    let block = 0;
    for (let i = Math.min(start + 3, bytes.length - 1); i >= start; i--) block = (block << 8) | (bytes[i] ?? 0);
    hash ^= scramble(block);
    // Only whole blocks are rotated in; the tail is mixed by the last steps.
    if (start + 4 <= bytes.length) hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
