import { expect, test } from "vitest";
import {
  intervalText,
  percentText,
  probabilityText,
  shareText,
  windowText,
} from "../../../src/report/words/numbers.ts";

test.each([
  [0.0123, "1.23"],
  [-0.00001, "0.00"],
  [-0, "0.00"],
  [NaN, "-"],
  [-0.1, "-10.00"],
])("%f in percent is %s", (fraction, text) => {
  expect(percentText(fraction)).toBe(text);
});

test.each([
  [0.04, "0.040"],
  [0.0004, "<0.001"],
  [0, "<0.001"],
  [0.99961, ">0.999"],
  [1, "1.000"],
  [NaN, "-"],
])("probability %f is %s", (p, text) => {
  expect(probabilityText(p)).toBe(text);
});

test("intervals, shares and windows", () => {
  expect(intervalText(-0.0062, -0.0001)).toBe("-0.62 .. -0.01");
  expect(intervalText(NaN, 1)).toBe("-");
  expect(shareText(0.394)).toBe("39 %");
  expect(windowText({ from: 0, to: 0 })).toBe("[0]");
  expect(windowText({ from: -5, to: 5 })).toBe("[-5, +5]");
});
