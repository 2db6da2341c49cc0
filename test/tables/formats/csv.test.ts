import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvChunks } from "../../../src/tables/formats/csv.ts";
import { spreadsheetSafe } from "../../../src/tables/formats/spreadsheet-safe.ts";
import type { Table } from "../../../src/tables/table.ts";

const facts = { unit: "text", description: "." };

function tableOf(columns: Table["columns"]): Table {
  return { name: "t", rowMeaning: "row", rows: columns[0]?.values.length ?? 0, columns };
}

function csv(table: Table): string {
  return [...csvChunks(table)].join("");
}

test("writes the exact bytes of RFC 4180: CRLF, doubled quotes, empty cells for what is missing", () => {
  const table = tableOf([
    { ...facts, name: "release, name", kind: "text", values: ["plain", 'says "hot"', "a,b", "two\nlines", null, ""] },
    { ...facts, name: "value", kind: "number", values: Float64Array.of(0, -0, NaN, 0.1 + 0.2, -12.5, 1e21) },
    {
      ...facts,
      name: "at",
      kind: "instant",
      values: Float64Array.of(Date.UTC(2026, 0, 13, 13, 30), NaN, NaN, 0, 1, Date.UTC(2026, 0, 13, 13, 30)),
    },
  ]);
  expect(csv(table)).toBe(
    '"release, name",value,at\r\n' +
      "plain,0,2026-01-13T13:30:00Z\r\n" +
      '"says ""hot""",0,\r\n' +
      '"a,b",,\r\n' +
      '"two\nlines",0.30000000000000004,1970-01-01T00:00:00Z\r\n' +
      ",-12.5,1970-01-01T00:00:00.001Z\r\n" +
      ",1e+21,2026-01-13T13:30:00Z\r\n",
  );
});

test("a table without rows is its header", () => {
  expect(csv(tableOf([{ ...facts, name: "a", kind: "number", values: new Float64Array() }]))).toBe("a\r\n");
});

test("long tables come in chunks that end with a row", () => {
  const chunks = [
    ...csvChunks(tableOf([{ ...facts, name: "a", kind: "number", values: new Float64Array(100_000).fill(1.5) }])),
  ];
  expect(chunks.length).toBeGreaterThan(5);
  expect(chunks.every((chunk) => chunk.endsWith("\r\n") && chunk.length < 70_000)).toBe(true);
});

test("another program's reader gets back the same doubles and the same texts, made safe for spreadsheets", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ",", "\r\n", "=1+1", "\uFEFF", "ü,ß"));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.double({ noNaN: true })), { minLength: 1 }), (rows) => {
      const text = csv(
        tableOf([
          { ...facts, name: "text", kind: "text", values: rows.map((row) => row[0]) },
          { ...facts, name: "number", kind: "number", values: Float64Array.from(rows, (row) => row[1]) },
        ]),
      );
      const read = Papa.parse<string[]>(text, { header: false, newline: "\r\n", delimiter: "," }).data.slice(1, -1);
      expect(read.map(([word, number]) => [word, Number(number)])).toEqual(
        rows.map(([word, number]) => [spreadsheetSafe(word), number === 0 ? 0 : number]),
      );
    }),
  );
});
