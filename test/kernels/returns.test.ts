import { expect, it } from "vitest";

import { logReturns } from "../../src/kernels/returns.ts";
import { floats } from "../support/numbers.ts";

it("takes logs of ratios and never bridges a hole", () => {
  // R: diff(log(c(100, 101.5, NA, 99, 99)))
  const returns = logReturns(floats([100, 101.5, null, 99, 99]));
  expect(returns).toHaveLength(5);
  expect(returns[0]).toBeNaN();
  expect(returns[1]).toBeNear(0.0148886124937507, "ln 1.015");
  expect(returns[2]).toBeNaN();
  expect(returns[3]).toBeNaN();
  expect(returns[4]).toBe(0);
  expect(logReturns(floats([]))).toHaveLength(0);
});
