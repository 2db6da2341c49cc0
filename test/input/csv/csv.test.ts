import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvTable, parseCsv } from "../../../src/input/csv/csv.ts";
import { briefly, diagnosticsOf } from "../../support/diagnostics.ts";

const rowsOf = (table: CsvTable) => {
  const columns = table.header.map((_, column) => table.column(column));
  return Array.from({ length: table.rowCount }, (_, row) => columns.map((cells) => cells[row]));
};

describe("what is accepted", () => {
  test.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons", "a;b\n1;2\n"],
    ["tabs", "a\tb\n1\t2\n"],
    ["CRLF", "a,b\r\n1,2\r\n"],
    ["a byte order mark", "\uFEFFa,b\n1,2\n"],
    ["no newline at the end", "a,b\n1,2"],
    ["blank lines", "\n\na,b\n\n1,2\n  \n\n"],
    ["rows of nothing but delimiters", "a,b\n,\n1,2\n,\n"],
    ["spaces around cells", " a , b \n 1 ,2 \n"],
    ["quotes", '"a","b"\n"1","2"\n'],
    ["quotes and CRLF", '"a",b\r\n"1",2\r\n\r\n'],
  ])("%s", (_, text) => {
    const table = parseCsv("x.csv", text);
    expect([table.header, rowsOf(table), table.faults]).toEqual([["a", "b"], [["1", "2"]], []]);
  });

  test("quoted delimiters, quotes and line breaks stay in their cell", () => {
    const table = parseCsv("x.csv", 'a,b\n"1,5","say ""x"""\n"two\nlines",3\n');
    expect(rowsOf(table)).toEqual([
      ["1,5", 'say "x"'],
      ["two\nlines", "3"],
    ]);
  });

  test("a decimal comma in the header's own cell does not decide the delimiter", () => {
    expect(parseCsv("x.csv", 'date;"a, b, c"\n1;2\n').delimiter).toBe(";");
  });

  test.each([
    ["date", ","],
    ["date,close", ","],
    ["date;close", ";"],
    ["date\tclose", "\t"],
    ["date;close, USD", ";"],
    ["date,close;open,volume", ","],
  ] as const)("the header %j is cut at %j", (header, delimiter) => {
    expect(parseCsv("x.csv", `${header}\n1,2\n`).delimiter).toBe(delimiter);
  });

  test("text with and without quotes is cut alike", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", ".", " ", "é"), maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
        fc.constantFrom("\n", "\r\n"),
        (rows, newline) => {
          const lines = [["x", "y", "z"], ...rows];
          const plain = parseCsv("x.csv", lines.map((cells) => cells.join(",")).join(newline));
          const quoted = parseCsv(
            "x.csv",
            lines.map((cells) => cells.map((text) => `"${text}"`).join(",")).join(newline),
          );
          expect(rowsOf(plain)).toEqual(rowsOf(quoted));
          expect(rowsOf(plain)).toEqual(
            rows.map((cells) => cells.map((text) => text.trim())).filter((cells) => cells.join("") !== ""),
          );
        },
      ),
    );
  });
});

describe("places", () => {
  test.each([
    ["plain", "date,close\r\n\r\n2026-01-02, 12x\r\n", 3, 13, 3, "2026-01-02, 12x"],
    ["quoted", 'date,close\n"2026-01-02","12x"\n', 2, 14, 5, '"2026-01-02","12x"'],
    ["after a quoted line break", 'date,close\n"a\nb",1\n2026,"12x"\n', 4, 6, 5, '2026,"12x"'],
  ])("%s: the last cell of the last row", (_, text, line, column, length, lineText) => {
    const table = parseCsv("x.csv", text);
    expect(table.at(table.rowCount - 1, 1)).toEqual({ file: "x.csv", line, column, length, text: lineText });
  });

  test("a very long line is not shown", () => {
    expect(parseCsv("x.csv", `a,b\n${"x".repeat(1000)},1\n`).at(0, 1)).toEqual({
      file: "x.csv",
      line: 2,
      column: 1002,
      length: 1,
    });
  });

  test("row -1 is the header", () => {
    expect(parseCsv("x.csv", "date,close\n1,2\n").at(-1, 1)).toMatchObject({ line: 1, column: 6, length: 5 });
  });
});

describe("what is refused, all at once", () => {
  test.each([
    [
      "ragged rows",
      "a,b\n1\n1,2\n1,2,3\n",
      ["data/not-csv 2:1 1 cell where the header has 2", "data/not-csv 4:1 3 cells where the header has 2"],
    ],
    ["ragged rows among quotes", 'a,b\n"1"\n1,2\n', ["data/not-csv 2:1 1 cell where the header has 2"]],
    ["an open quote", 'a,b\n1,2\n3,"4\n5,6\n', ["data/not-csv 3:3 a quoted cell is never closed"]],
    ["text after a quote", 'a,b\n"1"x,2\n', ["data/not-csv 2:1 text follows the closing quote of a cell"]],
    ["a column twice", "date,close,Close\n1,2,3\n", ['data/duplicate-column 1:12 the column "Close" stands twice']],
    ["no rows", "date,close\n", ['data/empty-file 1:1 "x.csv" has a header and no rows']],
  ])("%s", (_, text, expected) => {
    expect(briefly(parseCsv("x.csv", text).faults)).toEqual(expected);
  });

  test.each(["", "\n \r\n", "\uFEFF"])("an empty file: %j", (text) => {
    expect(briefly(diagnosticsOf(() => parseCsv("x.csv", text)))).toEqual(['data/empty-file 1:1 "x.csv" is empty']);
  });
});
