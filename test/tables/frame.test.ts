import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eventsWithPrices, fromFrame, joinFrames, toFrame } from "../../src/tables/frame.ts";
import { summaryTable } from "../../src/tables/study/summary.ts";
import type { Column, Table } from "../../src/tables/table.ts";
import { temporaryFolder } from "../support/run-cli.ts";
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
describe("danfojs's own traps are where we think they are", async () => {
  const { DataFrame, merge, readCSV, Series, toCSV } = await import("danfojs-node");
  const ofGroup = (values: readonly (number | null)[]) => new DataFrame({ g: values.map(() => "a"), v: [...values] });

  test("toCSV never quotes", () => {
    const frame = new DataFrame({ a: ["x,y", 'q"r', "l\nm"] });
    expect(toCSV(frame)).toBe('a\nx,y\nq"r\nl\nm\n');
  });

  test("readCSV makes a number of 007, a boolean of true, and mixes kinds in a column", async () => {
    const path = join(temporaryFolder(), "t.csv");
    writeFileSync(path, "id,flag,mixed\n007,true,1\n010,false,x\n");
    expect((await readCSV(path)).values).toEqual([
      [7, true, 1],
      [10, false, "x"],
    ]);
  });

  test("groupby glues two keys together with -", () => {
    const frame = new DataFrame({ a: ["2024-01", "2024"], b: ["05", "01-05"], v: [1, 3] });
    expect(frame.groupby(["a", "b"]).col(["v"]).sum().values).toEqual([["2024-01", "05", 4]]);
  });

  test("merge glues two keys together with _", () => {
    const left = new DataFrame({ a: ["p_q"], b: ["r"], x: [1] });
    const right = new DataFrame({ a: ["p"], b: ["q_r"], y: [2] });
    expect(merge({ left, right, on: ["a", "b"], how: "inner" }).values).toEqual([["p_q", "r", 1, 2]]);
  });

  test("a group's mean is NaN with one NaN, while a series skips it", () => {
    expect(ofGroup([1, NaN]).groupby(["g"]).col(["v"]).mean().values).toEqual([["a", NaN]]);
    expect(new Series([1, NaN]).mean()).toBe(1);
  });

  test("a group's count counts what is missing", () => {
    const counts = ofGroup([1, null]).groupby(["g"]).col(["v"]).count();
    expect(counts.values).toEqual([["a", 2]]);
  });

  test("a group's deviation of one row is 0, and of a null an error", () => {
    const deviations = ofGroup([1]).groupby(["g"]).col(["v"]).std();
    expect(deviations.values).toEqual([["a", 0]]);
    expect(() => ofGroup([1, null]).groupby(["g"]).agg({ v: "std" })).toThrow(/Cannot calculate std/);
  });

  test("a frame's mean is that of each row", () => {
    const frame = new DataFrame({ x: [1, 2], y: [3, 6] });
    expect([frame.mean().values, frame.mean({ axis: 0 }).values]).toEqual([
      [2, 4],
      [1.5, 4.5],
    ]);
  });

  test("sorting goes wrong around a NaN", () => {
    expect(new DataFrame({ x: [3, NaN, 1] }).sortValues("x").values).toEqual([[3], [NaN], [1]]);
  });

  test("a Float64Array is no column, and no series of numbers", () => {
    const numbers = Float64Array.of(1, 2) as unknown as number[];
    expect(() => new DataFrame({ x: numbers })).toThrow(/Column names length mismatch/);
    expect(Array.isArray(new Series(numbers).values)).toBe(false);
  });
});
