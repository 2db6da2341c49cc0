/** Questions to arrays that a typed array's own sort has put in ascending order, which is NaN last. */

/** How many numbers there are before the NaN. */
export function countNumbers(sorted: Float64Array): number {
  let count = sorted.length;
  while (count > 0 && Number.isNaN(sorted[count - 1])) count--;
  return count;
}

/** How many of the first `count` values of an ascending array are below `value`. */
export function countBelow(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  // Added up rather than branched on: a processor cannot guess where random values lie, and twice the speed is at stake.
  for (let left = count; left > 1;) {
    const half = left >>> 1;
    low += Number((sorted[low + half - 1] as number) < value) * half;
    left -= half;
  }
  return low + Number(count > 0 && (sorted[low] as number) < value);
}

/** How many of the first `count` values of an ascending array are not above `value`. */
export function countUpTo(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  for (let left = count; left > 1;) {
    const half = left >>> 1;
    low += Number((sorted[low + half - 1] as number) <= value) * half;
    left -= half;
  }
  return low + Number(count > 0 && (sorted[low] as number) <= value);
}
