import { expect, test } from "vitest";
import { eventsWithPrices, fromFrame, joinFrames, toFrame } from "../../src/tables/frame.ts";
import { summaryTable } from "../../src/tables/summary.ts";
import type { Column, Table } from "../../src/tables/table.ts";
import { sampleRun } from "../support/sample-run.ts";

const facts = { unit: "", description: "" };

function tableOf(cells: Record<string, readonly (string | null)[] | readonly number[]>): Table {
  const columns = Object.entries(cells).map(([name, values]): Column =>
    typeof values[0] === "number"
      ? { ...facts, name, kind: "number", values: Float64Array.from(values as readonly number[]) }
      : { ...facts, name, kind: "text", values: values as readonly (string | null)[] },
  );
  return { name: "t", rowMeaning: "row", rows: columns[0]?.values.length ?? 0, columns };
}

async function joined(left: Table, right: Table, on: string[], how: "inner" | "left"): Promise<Table> {
  return fromFrame(await joinFrames(await toFrame(left), await toFrame(right), { on, how }), "joined");
}

function cellsOf(table: Table): Record<string, unknown[]> {
  return Object.fromEntries(table.columns.map((column) => [column.name, Array.from<unknown>(column.values)]));
}

test("keys that look alike when glued together stay apart", async () => {
  const left = tableOf({ a: ["p_q", "p", "2024-01"], b: ["r", "q_r", "05"], x: [1, 2, 3] });
  const right = tableOf({ a: ["p", "2024"], b: ["q_r", "01-05"], y: [20, 30] });
  expect(cellsOf(await joined(left, right, ["a", "b"], "inner"))).toEqual({ a: ["p"], b: ["q_r"], x: [2], y: [20] });
});

test("a left join keeps unmatched rows with missing values; an inner join drops them", async () => {
  const left = tableOf({ k: ["a", "b"], x: [1, 2] });
  const right = tableOf({ k: ["a", "a"], y: [5, 6] });
  expect(cellsOf(await joined(left, right, ["k"], "left"))).toEqual({
    k: ["a", "a", "b"],
    x: [1, 1, 2],
    y: [5, 6, NaN],
  });
  expect(cellsOf(await joined(left, right, ["k"], "inner"))).toEqual({ k: ["a", "a"], x: [1, 1], y: [5, 6] });
});

test("texts like 007 and true stay text, NaN stays NaN, and numbers keep all their digits", async () => {
  const frame = await toFrame(tableOf({ id: ["007", "true", null], x: [0.1 + 0.2, NaN, 1510.25 / 1500.5 - 1] }));
  expect(frame.values).toEqual([
    ["007", 0.30000000000000004],
    ["true", NaN],
    [null, 0.006497834055314788],
  ]);
  expect(cellsOf(fromFrame(frame, "again"))).toEqual({
    id: ["007", "true", null],
    x: [0.30000000000000004, NaN, 0.006497834055314788],
  });
});

test("empty frames join to an empty frame with all columns", async () => {
  const none = tableOf({ k: [] as string[], x: [] as string[] });
  const right = tableOf({ k: ["a"], y: ["b"] });
  const result = await joined(none, right, ["k"], "left");
  expect([result.rows, result.columns.map((column) => column.name)]).toEqual([0, ["k", "x", "y"]]);
});

test("a column name that both sides have is kept twice", async () => {
  const result = await joined(tableOf({ k: ["a"], x: [1] }), tableOf({ k: ["a"], x: [2] }), ["k"], "inner");
  expect(cellsOf(result)).toEqual({ k: ["a"], x: [1], x_1: [2] });
});

test("a result table survives the trip through a frame", async () => {
  const table = summaryTable.build(sampleRun().result);
  expect(cellsOf(fromFrame(await toFrame(table), "summary"))).toEqual(cellsOf(table));
});

test("events with prices has one row per included event and observation", async () => {
  const frame = await eventsWithPrices(sampleRun().result);
  expect(frame.shape[0]).toBe(36);
  const table = fromFrame(frame, "events_with_prices");
  const first = Object.fromEntries(table.columns.map((column) => [column.name, column.values[0]]));
  expect(first).toMatchObject({
    event_id: "us-cpi-mom@2026-01-13T13:30:00Z",
    metal: "gold",
    surprise: 0.1,
    tau: -1,
    observed_at: "2026-01-12T22:00:00Z",
    return: 0.0012,
  });
});

// What danfojs-node does by itself, so that nobody leans on it and an upgrade that mends it is noticed.
test("danfojs's own traps are where we think they are", async () => {
  const { DataFrame, merge } = await import("danfojs-node");
  const left = new DataFrame({ a: ["p_q"], b: ["r"], x: [1] });
  const right = new DataFrame({ a: ["p"], b: ["q_r"], y: [2] });
  expect(merge({ left, right, on: ["a", "b"], how: "inner" }).shape[0]).toBe(1);
  expect(() => new DataFrame({ x: Float64Array.of(1, 2) as unknown as number[] })).toThrow();
  expect(new DataFrame({ g: ["a", "a"], v: [1, NaN] }).groupby(["g"]).col(["v"]).mean().values).toEqual([["a", NaN]]);
  expect(new DataFrame({ g: ["a"], v: [1] }).groupby(["g"]).col(["v"]).std().values).toEqual([["a", 0]]);
});
