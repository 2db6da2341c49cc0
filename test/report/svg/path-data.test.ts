import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circleOf, movePath, parsePath, shortNumber, writePath } from "../../../src/report/svg/path-data.ts";

describe("path data", () => {
  test.each([
    ["M0,0L10,-5L20.04,0.52", "M0,0 10-5 20,.5"],
    ["M0.5,0.5h180v100h-180Z", "M.5,.5h180v100h-180Z"],
    ["M-0.04,3L1,1", "M0,3 1,1"],
    ["M2,0A2,2,0,1,1,-2,0", "M2,0A2,2,0,1,1-2,0"],
  ])("%s is written as %s", (given, expected) => {
    expect(writePath(parsePath(given))).toBe(expected);
  });

  test("moves by its absolute steps only", () => {
    expect(writePath(movePath(parsePath("M1,1L2,2H5V6h3v4A2,2,0,1,1,9,9Z"), 10, 20))).toBe(
      "M11,21 12,22H15V26h3v4A2,2,0,1,1,19,29Z",
    );
  });

  test("reads what it has written", () => {
    const coordinate = fc.integer({ min: -9999, max: 9999 }).map((tenths) => tenths / 10);
    const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(line, (points) => {
        const numbers = [
          ...writePath(parsePath(`M${points.map((each) => each.join()).join("L")}`)).matchAll(/-?(?:\d+\.?\d*|\.\d+)/g),
        ];
        expect(numbers.map(([text]) => Number(text) + 0)).toEqual(points.flat().map((each) => each + 0));
      }),
    );
  });

  test("knows Vega's circles from its other symbols", () => {
    expect(circleOf(parsePath("M2.5,0A2.5,2.5,0,1,1,-2.5,0A2.5,2.5,0,1,1,2.5,0"))).toEqual({ radius: 2.5 });
    expect(circleOf(parsePath("M0,-4L4,4L-4,4Z"))).toBe(null);
  });

  test.each([
    [12.04, "12"],
    [0.52, ".5"],
    [-0.52, "-.5"],
    [-0.01, "0"],
    [100.05, "100.1"],
  ])("%d is short as %s", (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });
});
