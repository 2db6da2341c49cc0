import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cell, tableBlocks, textTable } from "../../../../src/report/text/layout/table.ts";
import { clip, oneLine, textWidth, wrapText } from "../../../../src/report/words/text-width.ts";

const style = { color: false, width: 30 };

test("names shrink before numbers do, and when numbers alone are too wide rows become blocks", () => {
  const columns = [
    { title: "metal", align: "left", least: 6 },
    { title: "mean", align: "right" },
  ] as const;
  const rows = [[cell("a-very-long-metal-name-indeed"), cell("-0.31")]];
  expect(textTable(columns, rows, style)).toEqual(["  metal                   mean", "  a-very-long-metal-na…  -0.31"]);
  const wide = [[cell("gold"), cell("1".repeat(28))]];
  expect(textTable(columns, wide, style)).toEqual(["  metal: gold", "    mean:", `      ${"1".repeat(23)}…`]);
});

test("prose wraps inside its column", () => {
  const columns = [
    { title: "test", align: "left" },
    { title: "says", align: "left", least: 10, wrap: true },
  ] as const;
  expect(textTable(columns, [[cell("csect_t"), cell("the mean move is not zero")]], style)).toEqual([
    "  test     says",
    "  csect_t  the mean move is",
    "           not zero",
  ]);
});

test("width counts what a terminal shows", () => {
  expect(textWidth("金 e\u0301")).toBe(4);
  expect(clip("金金金", 5)).toBe("金金…");
  expect(oneLine("a\u001b[31m\r\nb\u200e")).toBe("a [31m b");
});

test("wrapping keeps glued words together and indents", () => {
  expect(wrapText("mean 0.31\u00a0% of all", 12, "  ", "> ")).toEqual(["> mean", "  0.31 % of", "  all"]);
});

describe("a table of any names and numbers, in any terminal", () => {
  const numeric = fc.oneof(
    fc.double({ min: -999, max: 999, noNaN: true }).map((value) => value.toFixed(2)),
    fc
      .tuple(fc.double({ min: -99, max: 99, noNaN: true }), fc.double({ min: -99, max: 99, noNaN: true }))
      .map(([low, high]) => `${low.toFixed(2)} .. ${high.toFixed(2)}`),
    fc.integer({ min: 0, max: 100 }).map((share) => `${share} %`),
    fc.constant("-"),
  );
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 90, unit: fc.constantFrom("a", "b", "-", "_", "9") }),
    fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }).map((text) => oneLine(text) || "x"),
  );
  const numbers = fc.integer({ min: 1, max: 9 });
  const table = numbers.chain((count) =>
    fc.array(fc.tuple(name, name, fc.array(numeric, { minLength: count, maxLength: count })), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  const columnsOf = (count: number) => [
    { title: "group", align: "left" as const, least: 6 },
    { title: "metal", align: "left" as const, least: 6 },
    ...Array.from({ length: count }, (_, at) => ({ title: `number ${at} %`, align: "right" as const })),
  ];

  test.each([40, 60, 80, 120, 200])("has no line over %d columns and no number cut or broken", (width) => {
    fc.assert(
      fc.property(table, (rows) => {
        const columns = columnsOf(rows[0]?.[2].length ?? 0);
        const cells = rows.map(([group, metal, values]) => [group, metal, ...values].map((text) => cell(text)));
        const blocks = tableBlocks(columns, cells, { color: false, width });
        for (const [index, [, , values]] of rows.entries()) {
          const lines = blocks[index + 1] ?? [];
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
          for (const value of values) expect(lines.some((line) => ` ${line} `.includes(` ${value} `))).toBe(true);
        }
      }),
    );
  });
});
