import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNumberColumn, plainNumber } from "../../src/input/number-text.ts";

const read = (cells: readonly string[]) => {
  const { values, faults } = parseNumberColumn(cells);
  return faults.length === 0 ? [...values] : faults.map(({ row, code }) => `${row} ${code.slice(5)}`);
};

describe("columns that say what they mean", () => {
  test.each([
    [
      ["1234.5", "7", "-0.25", ".5", "1.", "+3", "1e3", "2.5E-2"],
      [1234.5, 7, -0.25, 0.5, 1, 3, 1000, 0.025],
    ],
    [
      ["1.234", "5"],
      [1.234, 5],
    ],
    [
      ["1,234.5", "1,234"],
      [1234.5, 1234],
    ],
    [
      ["1,234,567", "1,234"],
      [1234567, 1234],
    ],
    [
      ["1.234,5", "1.234", "987"],
      [1234.5, 1234, 987],
    ],
    [
      ["12,5", "1.234"],
      [12.5, 1234],
    ],
    [["0,123"], [0.123]],
    [["1234,567"], [1234.567]],
    [
      ["0.3", "1,234"],
      [0.3, 1234],
    ],
    [
      ["1 234.5", "1\u00a0234"],
      [1234.5, 1234],
    ],
    [
      ["1\u202f234,5", "-1 234 567,25"],
      [1234.5, -1234567.25],
    ],
    [
      ["1 234", "5"],
      [1234, 5],
    ],
    [["1'234.50"], [1234.5]],
    [["1.234.567"], [1234567]],
    [
      ["", "2,5", ""],
      [NaN, 2.5, NaN],
    ],
    [[], []],
  ])("%j", (cells, expected) => {
    expect(read(cells)).toEqual(expected);
  });
});

describe("cells that are refused", () => {
  test.each([
    [["1,234"], ["0 ambiguous-number"]],
    [
      ["987", "1,234", "-2,000"],
      ["1 ambiguous-number", "2 ambiguous-number"],
    ],
    [["12.5", "12,5", "13.5"], ["1 ambiguous-number"]],
    [["12,5", "12.5", "13,5"], ["1 ambiguous-number"]],
    [["1.234,5", "1.2345", "2,5"], ["1 ambiguous-number"]],
    [["1.2.3"], ["0 not-a-number"]],
    [["1,23,456.7"], ["0 not-a-number"]],
    [["1 23.4"], ["0 not-a-number"]],
    [["12 345 6"], ["0 not-a-number"]],
  ])("%j", (cells, expected) => {
    expect(read(cells)).toEqual(expected);
  });

  test.each([
    "abc",
    "NaN",
    "Infinity",
    "-inf",
    "0x1f",
    "5 %",
    "$5",
    "--1",
    "+",
    ".",
    "e5",
    "1e",
    "1e999",
    "n/a",
    "1_000",
    "(5)",
    "١٢",
  ])("%s is not a number", (text) => {
    expect(read(["1", text])).toEqual(["1 not-a-number"]);
  });
});

test("a fault says what the cell may mean", () => {
  expect(parseNumberColumn(["1,234"]).faults[0]?.message).toBe('"1,234" may mean 1234 or 1.234');
});

test("every finite number survives being written and read", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      // Adding 0 makes -0 the 0 that its text says.
      expect(plainNumber(String(value))).toBe(value + 0);
    }),
  );
});

test("decimals are rounded as the language rounds them", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.nat(17), (digits, places) => {
      const text = String(digits).padStart(places + 1, "0");
      const written = `${text.slice(0, text.length - places)}.${text.slice(text.length - places)}`;
      expect(plainNumber(written)).toBe(Number(written));
    }),
  );
});

test("grouped and comma-decimal columns read as the plain column", () => {
  const price = fc.integer({ min: 0, max: 99_999_999 }).map((hundredths) => hundredths / 100);
  const written = (value: number, group: string, mark: string) => {
    const [whole = "", cents = ""] = value.toFixed(2).split(".");
    return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, group)}${mark}${cents}`;
  };
  fc.assert(
    fc.property(fc.array(price, { minLength: 1 }), (values) => {
      for (const [group, mark] of [
        [",", "."],
        [".", ","],
        [" ", ","],
        ["'", "."],
        ["", ","],
      ] as const) {
        expect(read(values.map((value) => written(value, group, mark)))).toEqual(values);
      }
    }),
  );
});
