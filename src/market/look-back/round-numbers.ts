import { indexOfLargest, indexOfSmallest } from "../../kernels/extremes.ts";

/** A round number that closes reached or passed, from the side on which the span began. */
export interface RoundNumber {
  readonly level: number;
  readonly direction: "up" | "down";
  /** Position of the first close at or beyond it. */
  readonly first: number;
  /** Whether the last close is at or beyond it too. */
  readonly isHeld: boolean;
}

/**
 * The distance of round numbers for a price: a tenth of its power of ten, and five times that from 5 on: 100 for gold at 4,500, 1 for
 * silver at 25, 5 for silver at 80, 0.1 for copper at 4.5.
 */
export function roundStep(price: number): number {
  // As text, because logarithms and powers of ten come with rounding: 10 ** -2 * 5 is no 0.05.
  const [digits = "", power = ""] = price.toExponential().split("e");
  return Number(`${Number(digits) >= 5 ? 5 : 1}e${Number(power) - 1}`);
}

/**
 * Multiples of a step that closes crossed, seen from the first of them: reached or passed from below (`up`), then from above (`down`),
 * each in the order in which they come. Missing closes (NaN) are passed over; none is crossed by fewer than two.
 */
export function roundNumbersCrossed(closes: Float64Array, step: number): RoundNumber[] {
  const start = closes[0] ?? NaN;
  const end = closes.at(-1) ?? NaN;
  const high = closes[indexOfLargest(closes)] ?? NaN;
  const low = closes[indexOfSmallest(closes)] ?? NaN;
  const above: RoundNumber[] = [];
  const below: RoundNumber[] = [];
  for (let multiple = Math.ceil(low / step); multipleOf(step, multiple) <= high; multiple += 1) {
    const level = multipleOf(step, multiple);
    if (level > start) {
      above.push({ level, direction: "up", first: closes.findIndex((close) => close >= level), isHeld: end >= level });
    }
    if (level < start && level >= low) {
      below.push({
        level,
        direction: "down",
        first: closes.findIndex((close) => close <= level),
        isHeld: end <= level,
      });
    }
  }
  return [...above, ...below.toReversed()];
}

/** 15 x 0.1 is 1.5, not 1.5000000000000002. */
function multipleOf(step: number, multiple: number): number {
  return Number((step * multiple).toPrecision(12));
}
