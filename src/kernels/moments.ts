import { sampleVariance as sampleVarianceOf, sum as sumOf } from "simple-statistics";

/** simple-statistics reads by index only, so a typed array serves as it is; a copy of 10,000 numbers a call would not be free. */
function asNumbers(values: Float64Array): readonly number[] {
  return values as unknown as readonly number[];
}

/** Values of which none differs from another by more than this share of the largest are equal but for rounding. */
const negligible = 1e-12;

function isConstant(values: Float64Array): boolean {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (Number.isNaN(value)) return false;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return highest - lowest <= negligible * Math.max(Math.abs(lowest), Math.abs(highest));
}

/** Sum with compensation for rounding (Neumaier 1974); 0 of nothing, NaN when any value is NaN. */
export function sum(values: Float64Array): number {
  return sumOf(asNumbers(values));
}

/** Arithmetic mean; NaN of nothing. */
export function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

/** Variance with divisor n - 1, in two passes; NaN for fewer than two values, exactly 0 for those that are equal but for rounding. */
export function sampleVariance(values: Float64Array): number {
  if (values.length < 2) return NaN;
  // The rounded mean of equal numbers may differ from them, which would make a tiny variance out of none.
  return isConstant(values) ? 0 : sampleVarianceOf(asNumbers(values));
}

/** Standard deviation with divisor n - 1; NaN for fewer than two values, exactly 0 for those that are equal but for rounding. */
export function sampleSd(values: Float64Array): number {
  return Math.sqrt(sampleVariance(values));
}
