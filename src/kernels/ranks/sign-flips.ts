import { invariant } from "../../errors.ts";
import type { Random } from "../random.ts";

/**
 * The 2^k sums of k numbers under every choice of signs; bit i of the index set means that number i keeps its sign. Index 2^k - 1 is
 * the plain sum, 0 its negative.
 */
export function signedSums(values: Float64Array): Float64Array {
  invariant(values.length <= 20, "signedSums is for at most 20 numbers");
  const sums = new Float64Array(2 ** values.length);
  sums[0] = values.reduce((total, value) => total - value, 0);
  values.forEach((value, bit) => {
    const half = 1 << bit;
    for (let index = 0; index < half; index++) sums[half + index] = (sums[index] as number) + 2 * value;
  });
  return sums;
}

/**
 * Sums of the values under `draws` independent random sign vectors. Eight signs are one byte that indexes a table of their 256 signed
 * sums, and each 32 values are finished for all draws before the next, so that four tables stay in the fastest memory.
 */
export function drawSignedSums(values: Float64Array, draws: number, random: Random): Float64Array {
  const sums = new Float64Array(draws);
  for (let start = 0; start < values.length; start += 32) {
    const [first, second, third, fourth] = [0, 8, 16, 24].map((offset) => byteTable(values, start + offset));
    invariant(first && second && third && fourth, "four tables a block");
    addSignedBlock(sums, random, first, second, third, fourth);
  }
  return sums;
}

/** Adds 32 signed values to each sum. A function of its own, so that the engine has it compiled after the first few blocks. */
function addSignedBlock(
  sums: Float64Array,
  random: Random,
  first: Float64Array,
  second: Float64Array,
  third: Float64Array,
  fourth: Float64Array,
): void {
  for (let draw = 0; draw < sums.length; draw++) {
    const signs = random.nextUint32();
    const low = (first[signs & 255] as number) + (second[(signs >>> 8) & 255] as number);
    const high = (third[(signs >>> 16) & 255] as number) + (fourth[signs >>> 24] as number);
    sums[draw] = (sums[draw] as number) + (low + high);
  }
}

/** Signed sums of the eight values from `start`, zeros past the end. */
function byteTable(values: Float64Array, start: number): Float64Array {
  const block = new Float64Array(8);
  block.set(values.subarray(start, start + 8));
  return signedSums(block);
}
