import { expect, test } from "vitest";
import { tableRecords } from "../../../src/tables/formats/json.ts";
import { eventsTable } from "../../../src/tables/events.ts";
import { sampleRun } from "../../support/sample-run.ts";

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
