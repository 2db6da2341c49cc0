import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadsheetSafe } from "../../../src/tables/formats/spreadsheet-safe.ts";

// From OWASP's page on CSV injection and its neighbours.
test.each([
  ['=cmd|" /C calc"!A0', `'=cmd|" /C calc"!A0`],
  ['=HYPERLINK("http://evil.example","gold")', `'=HYPERLINK("http://evil.example","gold")`],
  ["@SUM(1+1)", "'@SUM(1+1)"],
  ["+1+1", "'+1+1"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ["-weak", "'-weak"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r=1"],
  ["\n=1", "'\n=1"],
  ["＝1+1", "'＝1+1"],
  ["'=1", "''=1"],
  ["-1;=2", "'-1;=2"],
])("%j, which a spreadsheet would compute, becomes %j", (text, safe) => {
  expect(spreadsheetSafe(text)).toBe(safe);
});

test.each([
  "weak",
  "us-cpi-mom@2026-01-13T13:30:00Z",
  "2026-01-13T13:30:00Z",
  "a = b",
  "'quoted'",
  "",
  "-0.25",
  "+1e-7",
  "-0.25;0.1;-3e-5",
])("%j says only itself and stays", (text) => {
  expect(spreadsheetSafe(text)).toBe(text);
});

describe("whoever takes one apostrophe away from apostrophes before a sign", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "a", "1", ";", ".") }),
  );
  // The sentence of docs/tables.md as a program.
  const read = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "");

  test("has every text back", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(read(spreadsheetSafe(written))).toBe(written);
      }),
    );
  });

  test("and no cell that is not a number begins with a sign", () => {
    fc.assert(
      fc.property(text, (written) => {
        const cell = spreadsheetSafe(written);
        if (/^[=+\-@\t\r\n]/.test(cell))
          expect(cell.split(";").every((part) => Number.isFinite(Number(part)))).toBe(true);
      }),
    );
  });
});
