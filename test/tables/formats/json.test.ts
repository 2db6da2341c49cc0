import { expect, test } from "vitest";
import { jsonFormat, tableRecords } from "../../../src/tables/formats/json.ts";
import { eventsTable } from "../../../src/tables/study/events.ts";
import type { Table } from "../../../src/tables/table.ts";
import { sampleRun } from "../../support/sample-run.ts";

const facts = { unit: "text", description: "." };
const events = eventsTable.build(sampleRun().result);

test("missing numbers and texts are null, instants ISO 8601, in the table's order of columns", () => {
  const [first, , , excluded] = tableRecords(events);
  expect(Object.keys(first ?? {})).toEqual(eventsTable.facts.map((fact) => fact.name));
  expect(first).toMatchObject({
    previous: null,
    released_at: "2026-01-13T13:30:00Z",
    status: "included",
    reason: null,
  });
  expect(excluded).toMatchObject({ consensus: null, surprise: null, status: "excluded", alpha: null });
});

test("as a file, an array of records, one a line; parts follow each other", () => {
  const table: Table = {
    name: "t",
    rowMeaning: "row",
    rows: 2,
    columns: [
      { ...facts, name: "a", kind: "text", values: ['=1 "quoted"\n', null] },
      { ...facts, name: "b", kind: "number", values: Float64Array.of(NaN, 0.1 + 0.2) },
    ],
  };
  const text = [...jsonFormat.chunks([table, { ...table, rows: 1 }])].join("");
  expect(text).toBe(
    '[\n{"a":"=1 \\"quoted\\"\\n","b":null},\n{"a":null,"b":0.30000000000000004},\n{"a":"=1 \\"quoted\\"\\n","b":null}\n]\n',
  );
  expect(JSON.parse(text)).toEqual([...tableRecords(table), tableRecords(table)[0]]);
  expect([...jsonFormat.chunks([{ ...table, rows: 0 }])].join("")).toBe("[]\n");
});
