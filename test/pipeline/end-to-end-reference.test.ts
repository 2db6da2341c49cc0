import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { readJson } from "../support/numbers.ts";
import { runCli, temporaryFolder } from "../support/run-cli.ts";

type Cell = string | number | null;
type Row = Record<string, Cell>;

/** What another implementation of the contract made of a scenario; see test/reference/end-to-end/make.py. */
interface Expected {
  readonly tables: Record<string, { readonly columns: readonly string[]; readonly rows: readonly Cell[][] }>;
}

/** "?" stands where random draws decide, and where the contract leaves a cell open. */
const isOpen = (cell: Cell) => cell === "?";
const isNear = (cell: number, wanted: number) => Math.abs(cell - wanted) <= 1e-12 + 1e-9 * Math.abs(wanted);

/** A table as the reference has it: its columns only, cells as they stand where the reference leaves them open or is near. */
function inWordsOf(wanted: readonly Row[], text: string): Row[] {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((cells, index) => {
    const row = wanted[index] ?? {};
    return Object.fromEntries(
      Object.entries(row).map(([column, cell]) => {
        const found = cells[column];
        if (isOpen(cell)) return [column, cell];
        if (typeof cell !== "number")
          return [column, found === "" && cell === null ? null : (found ?? "no such column")];
        const number = found === "" ? NaN : Number(found);
        return [column, isNear(number, cell) ? cell : number];
      }),
    );
  });
}

test.each([
  ["clocks", "closes at 13:30 New York, 10:30 London and 24:00 UTC, with older prices of a benchmark"],
  ["shipped-prices", "silver's hole of March 2018, platinum's first months, dropped collisions"],
])("%s: every table equals an independent implementation (%s)", async (name) => {
  const results = temporaryFolder();
  const run = await runCli(["run", `test/reference/end-to-end/${name}.yaml`, "--out", results]);
  expect(run).toMatchObject({ code: 0 });
  const { tables } = readJson(`end-to-end/${name}.json`) as Expected;
  expect(Object.keys(tables)).toHaveLength(7);
  for (const [table, { columns, rows }] of Object.entries(tables)) {
    const wanted = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
    const text = readFileSync(join(results, name, `${table}.csv`), "utf8");
    expect(rows.length, table).toBeGreaterThan(0);
    expect(inWordsOf(wanted, text), table).toEqual(wanted);
  }
});
