import { expect, test } from "vitest";
import { indexOfLargest, indexOfSmallest } from "../../src/kernels/extremes.ts";

test.each([
  [[], -1, -1],
  [[NaN, NaN], -1, -1],
  [[NaN, 2, 1, 2, NaN, 1], 1, 2],
  [[-3], 0, 0],
])("of %j", (values, largest, smallest) => {
  expect(indexOfLargest(Float64Array.from(values))).toBe(largest);
  expect(indexOfSmallest(Float64Array.from(values))).toBe(smallest);
});
