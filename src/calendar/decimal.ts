import { Big } from "big.js";

/** `a - b` in decimal arithmetic: the difference of the two numbers as they are written, so that 0.3 - 0.2 is 0.1. */
export function decimalDifference(a: number, b: number): number {
  return new Big(a).minus(b).toNumber();
}

/** Mean of numbers as they are written, so that that of 0.1, 0.2 and 0.3 is 0.2; to 20 decimals. NaN of nothing. */
export function decimalMean(values: readonly number[]): number {
  if (values.length === 0) return NaN;
  return values
    .reduce((sum, value) => sum.plus(value), new Big(0))
    .div(values.length)
    .toNumber();
}
