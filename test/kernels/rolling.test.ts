import { expect, it } from "vitest";
import { rollingSd } from "../../src/kernels/rolling.ts";
import { floats } from "../support/numbers.ts";

it("is the standard deviation of the last values, R's sd(c(1, 2, 4)) and sd(c(2, 4, 8))", () => {
  const [, , first = NaN, second = NaN] = rollingSd(floats([1, 2, 4, 8]), 3);
  expect(first).toBeNear(1.527525231651947, "first", 1e-15);
  expect(second).toBeNear(3.055050463303893, "second", 1e-15);
  expect(rollingSd(floats([1, 2, 4, 8]), 3).slice(0, 2)).toEqual(floats([null, null]));
});

it.each([
  ["three of five are half", [1, 2, 3, null, null], 5, 1],
  ["two of five are fewer", [1, 3, null, null, null], 5, NaN],
  ["two of four are half", [1, 3, null, null], 4, Math.SQRT2],
  ["one of four is fewer", [1, null, null, null], 4, NaN],
  ["one of two is half, and has no spread", [1, null], 2, NaN],
  ["equal values have none, exactly", [0.1, 0.1, 0.1], 3, 0],
])("%s", (_, values, length, expected) => {
  expect(rollingSd(floats(values), length).at(-1)).toBe(expected);
});
