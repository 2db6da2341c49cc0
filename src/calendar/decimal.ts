import { Big } from "big.js";

/** `a - b` in decimal arithmetic: the difference of the two numbers as they are written, so that 0.3 - 0.2 is 0.1. */
export function decimalDifference(a: number, b: number): number {
  return new Big(a).minus(b).toNumber();
}
