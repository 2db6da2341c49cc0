import { describe, expect, test } from "vitest";
import { userError } from "../../../src/errors.ts";
import { plainDocument } from "../../../src/input/plain/plain-document.ts";
import { plainPlace, toldByKeys } from "../../../src/input/plain/plain-place.ts";
import { cellOf, plainTable } from "../../../src/input/plain/plain-table.ts";
import { diagnosticsOf } from "../../support/diagnostics.ts";

describe("a document of plain objects", () => {
  test("is a copy without what is undefined", () => {
    const given = { a: [1, { b: "x", c: undefined }], d: null };
    const { value } = plainDocument(given);
    expect(value).toEqual({ a: [1, { b: "x" }], d: null });
    expect(Object.hasOwn((value["a"] as object[])[1] ?? {}, "c")).toBe(false);
    expect(value["a"]).not.toBe(given.a);
  });

  test("takes objects without a prototype, as parsers make them", () => {
    const bare: Record<string, unknown> = Object.assign(Object.create(null), { b: 1 });
    expect(plainDocument({ a: bare }).value).toEqual({ a: { b: 1 } });
  });

  test.each<[string, unknown, string]>([
    ["a function", () => 1, '"a" is a function'],
    ["a big integer", 1n, '"a" is a bigint'],
    ["a map", new Map(), '"a" is an object of class Map'],
    ["a date", new Date(0), '"a" is an object of class Date'],
  ])("refuses %s", (_, a, message) => {
    expect(diagnosticsOf(() => toldByKeys(() => plainDocument({ a })))).toMatchObject([{ message, path: "a" }]);
  });
});

describe("places by keys", () => {
  test("are told as a path, without a file or line", () => {
    const found = diagnosticsOf(() =>
      toldByKeys(() => {
        throw userError("scenario/wrong-value", "no", { at: plainPlace(["groups", "hotter", "release", 0]) });
      }),
    );
    expect(found).toEqual([
      { code: "scenario/wrong-value", severity: "error", message: "no", path: "groups.hotter.release[0]" },
    ]);
  });

  test("are left out where the whole is meant, and other errors pass", () => {
    const whole = () => {
      throw userError("scenario/wrong-value", "no", { at: plainPlace([]) });
    };
    expect(diagnosticsOf(() => toldByKeys(whole))[0]).not.toHaveProperty("path");
    const broken = () => {
      throw new RangeError("ours");
    };
    expect(() => toldByKeys(broken)).toThrow(RangeError);
  });
});

describe("a table of plain values", () => {
  test("names rows and cells by keys, and the whole by what holds it", () => {
    const column = (key: string, cells: string[]) => ({
      name: key,
      cells,
      pathOf: (row: number) => ["rows", row, key],
    });
    const table = plainTable(["rows"], [column("date", ["x", "y"]), column("close", ["1", ""])]);
    expect([table.file, table.rowCount, table.header, table.column(1)]).toEqual([
      "rows",
      2,
      ["date", "close"],
      ["1", ""],
    ]);
    expect(table.rowName(1)).toBe("rows[1].date");
    expect([table.at(1, 1).file, table.at(-1, 0).file]).toEqual(["rows[1].close", "rows"]);
  });

  test("has numbers that read back to themselves, and nothing for what is missing", () => {
    for (const number of [0.1 + 0.2, 1e-7, 1e21, 4603.5, -0.000123456789012345])
      expect(Number(cellOf(number))).toBe(number);
    expect([null, undefined, NaN, " a "].map(cellOf)).toEqual(["", "", "", "a"]);
  });
});
