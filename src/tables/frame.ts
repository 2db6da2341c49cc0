/**
 * Result tables as DataFrames, for joining and looking around. The only home of danfojs-node, which costs 0.3 s to load and is
 * therefore loaded on use. Never compute a statistic through it: its means and deviations treat missing values in ways of their own.
 */
import type { DataFrame } from "danfojs-node";
import type { StudyResult } from "../study/result/index.ts";
import { cellValue } from "./cell-text.ts";
import { abnormalReturnsTable } from "./study/abnormal-returns.ts";
import { eventsTable } from "./study/events.ts";
import type { Column, Table } from "./table.ts";

type Cell = string | number | boolean | null | undefined;

/** Which columns two frames share, and whether left rows without a partner stay (`left`) or go (`inner`). */
export interface JoinOptions {
  readonly on: readonly string[];
  readonly how: "inner" | "left";
}

/** A table as a DataFrame: missing numbers stay NaN, missing text null, and instants become ISO 8601 text. */
export async function toFrame(table: Table): Promise<DataFrame> {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.columns.map((column) => (column.kind === "number" ? (column.values[row] ?? NaN) : cellValue(column, row))),
  );
  return makeFrame(
    rows,
    table.columns.map((column) => column.name),
  );
}

/** A DataFrame as a table: columns that hold only numbers become numbers (null as NaN), all others text. Units are not known. */
export function fromFrame(frame: DataFrame, name: string): Table {
  const rows = rowsOf(frame);
  const columns = frame.columns.map((title, at): Column => {
    const cells = rows.map((row) => row[at]);
    const facts = { name: title, unit: "", description: "" };
    const isNumeric = cells.some((cell) => typeof cell === "number") && cells.every((cell) => typeof cell !== "string");
    return isNumeric
      ? { ...facts, kind: "number", values: Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell))) }
      : { ...facts, kind: "text", values: cells.map((cell) => (isMissing(cell) ? null : String(cell))) };
  });
  return { name, rowMeaning: "row of a data frame", rows: rows.length, columns };
}

/**
 * Joins two frames on equal values of the named columns, in the left frame's order of keys. danfojs joins several keys with "_",
 * which mixes up ("p_q", "r") and ("p", "q_r"), so one unambiguous key is made for it and taken away again. Right columns whose
 * name is taken get `_1`. An unmatched left row has NaN in the right columns.
 */
export async function joinFrames(left: DataFrame, right: DataFrame, { on, how }: JoinOptions): Promise<DataFrame> {
  const { merge } = await import("danfojs-node");
  const leftRows = keyedRows(left, on, left.columns);
  const rightNames = right.columns.filter((name) => !on.includes(name));
  const rightRows = keyedRows(right, on, rightNames);
  const matches = new Set(rightRows.map((row) => row[0]));
  // danfojs searches a list for every key of an inner join; leaving out the unmatched rows first gives the same rows at once.
  const kept = how === "inner" ? leftRows.filter((row) => matches.has(row[0])) : leftRows;
  const joined: DataFrame = merge({
    left: await makeFrame(kept, [keyName, ...left.columns]),
    right: await makeFrame(rightRows, [keyName, ...rightNames]),
    on: [keyName],
    how: "left",
  });
  return makeFrame(
    rowsOf(joined).map((row) => row.slice(1)),
    joined.columns.slice(1),
  );
}

/** Every included event joined to the returns observed in its window: one row per event and observation. */
export async function eventsWithPrices(result: StudyResult): Promise<DataFrame> {
  const events = await toFrame(eventsTable.build(result));
  const returns = await toFrame(abnormalReturnsTable.build(result));
  return joinFrames(events, returns, { on: ["group", "event_id", "metal"], how: "inner" });
}

const keyName = "\u0000key";

function keyedRows(frame: DataFrame, on: readonly string[], names: readonly string[]): Cell[][] {
  const keys = on.map((name) => frame.columns.indexOf(name));
  const kept = names.map((name) => frame.columns.indexOf(name));
  return rowsOf(frame).map((row) => [JSON.stringify(keys.map((at) => row[at])), ...kept.map((at) => row[at])]);
}

function isMissing(cell: Cell): boolean {
  return cell === null || cell === undefined || Number.isNaN(cell);
}

function rowsOf(frame: DataFrame): Cell[][] {
  // The values of a frame of several columns are rows; danfojs types them for one column too.
  return frame.shape[0] === 0 ? [] : (frame.values as Cell[][]);
}

async function makeFrame(rows: Cell[][], columns: readonly string[]): Promise<DataFrame> {
  const { DataFrame } = await import("danfojs-node");
  return new DataFrame(rows, { columns: [...columns] });
}
