import { expect, test } from "vitest";
import { cell, textTable } from "../../src/report/text-table.ts";
import { clip, oneLine, textWidth, wrapText } from "../../src/report/text-width.ts";

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
