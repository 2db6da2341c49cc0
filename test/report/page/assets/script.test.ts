import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compareCells, parseCsv, shownCell, withoutGuard } from "../../../../src/report/page/assets/script.js";
import { cellKind, readableCell } from "../../../../src/report/page/html/cell-kind.ts";
import { csvChunks } from "../../../../src/tables/formats/csv.ts";
import type { Column, Table } from "../../../../src/tables/table.ts";

const facts = { name: "x", description: "" };

describe("shownCell says what the rows that a page comes with say", () => {
  it.each(["fraction", "share", "probability", "count", "observations", "ratio", "indicator's unit"])("%s", (unit) => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true }), fc.double({ min: -2, max: 2 }), fc.integer()), (value) => {
        const column: Column = { ...facts, unit, kind: "number", values: Float64Array.of(value) };
        const { raw, shown } = readableCell(column, 0);
        expect(shownCell(cellKind(column), raw)).toBe(shown);
      }),
    );
  });

  it("instants, texts and what is missing", () => {
    const columns: Column[] = [
      { ...facts, unit: "instant", kind: "instant", values: Float64Array.of(Date.UTC(2026, 0, 9, 13, 30), NaN) },
      { ...facts, unit: "text", kind: "text", values: ["a, b", null] },
      { ...facts, unit: "fraction", kind: "number", values: Float64Array.of(-0.00001, NaN) },
    ];
    const cells = columns.flatMap((column) => [0, 1].map((row) => ({ column, ...readableCell(column, row) })));
    expect(cells.map(({ shown }) => shown)).toEqual(["2026-01-09 13:30", "", "a, b", "", "0.00", ""]);
    expect(cells.map(({ column, raw }) => shownCell(cellKind(column), raw))).toEqual(cells.map(({ shown }) => shown));
  });
});

test("parseCsv reads what the tables write", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\r", "\n", " ", "é", "=", "-", "1", "'") });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const column = (at: 0 | 1): Column => ({
        ...facts,
        unit: "text",
        kind: "text",
        values: rows.map((row) => row[at]),
      });
      const table: Table = { name: "t", rowMeaning: "row", rows: rows.length, columns: [column(0), column(1)] };
      const written = [...csvChunks(table)].join("");
      expect(parseCsv(written).map((row) => row.map(withoutGuard))).toEqual([["x", "x"], ...rows]);
    }),
  );
});

test("compareCells orders numbers by size, texts by letter, and what is missing last both ways", () => {
  const sorted = (cells: string[], kind: string, way: 1 | -1) =>
    cells.toSorted((a, b) => compareCells(a, b, kind, way));
  expect(sorted(["0.1", "", "-2", "1e-9", "10"], "percent", 1)).toEqual(["-2", "1e-9", "0.1", "10", ""]);
  expect(sorted(["0.1", "", "-2", "1e-9", "10"], "percent", -1)).toEqual(["10", "0.1", "1e-9", "-2", ""]);
  expect(sorted(["silver", "", "gold"], "text", -1)).toEqual(["silver", "gold", ""]);
});
