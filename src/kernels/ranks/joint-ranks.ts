import { countBelow, countNumbers, countUpTo } from "../ascending.ts";

/** Midrank that a number takes among the first `count` values of an ascending array when it joins them. */
export function rankAmong(sorted: Float64Array, count: number, value: number): number {
  return 1 + countBeaten(sorted, count, value);
}

/**
 * Midranks that values have in one list with others, written into `joint`: their `ranks` among themselves, lifted by the others below
 * them and by half of their equals. `others` are ascending, NaN last. NaN where the rank is.
 */
export function jointRanks(values: Float64Array, ranks: Float64Array, others: Float64Array, joint: Float64Array): void {
  const count = countNumbers(others);
  for (let i = 0; i < values.length; i++) {
    joint[i] = (ranks[i] as number) + countBeaten(others, count, values[i] as number);
  }
}

/** How many are below the value, equals counting half. */
function countBeaten(sorted: Float64Array, count: number, value: number): number {
  const below = countBelow(sorted, count, value);
  const tied = below < count && sorted[below] === value;
  return tied ? (below + countUpTo(sorted, count, value)) / 2 : below;
}

/** Median of the numbers in two ascending arrays whose NaN stand last; NaN when there are none. */
export function jointMedian(first: Float64Array, second: Float64Array): number {
  const [countFirst, countSecond] = [countNumbers(first), countNumbers(second)];
  const count = countFirst + countSecond;
  if (count === 0) return NaN;
  let previous = NaN;
  let value = NaN;
  for (let taken = 0, a = 0, b = 0; taken <= count >> 1; taken++) {
    previous = value;
    const isFirst = b === countSecond || (a < countFirst && (first[a] as number) <= (second[b] as number));
    value = isFirst ? (first[a++] as number) : (second[b++] as number);
  }
  return count % 2 === 1 ? value : (previous + value) / 2;
}
