import { formatInstant } from "../../time/instant.ts";
import type { Instant } from "../../time/types.ts";
import type { Column, Table } from "../table.ts";
import { spreadsheetSafe } from "./spreadsheet-safe.ts";
import type { TableFormat } from "./table-format.ts";

const lineEnd = "\r\n";
// Small enough that a chunk is written and forgotten before the collector promotes it.
const rowsPerChunk = 64;
const needsQuotes = /[",\r\n]/;

/**
 * RFC 4180: CRLF line ends, quotes doubled. Missing cells are empty; numbers are the shortest text that reads back as the same number; texts
 * are `spreadsheetSafe`.
 */
export const csvFormat: TableFormat = {
  kind: "csv",
  title: "CSV (RFC 4180), safe to open in a spreadsheet",
  *chunks(parts) {
    let isFirst = true;
    for (const part of parts) {
      if (isFirst) yield part.columns.map((column) => textCell(column.name)).join(",") + lineEnd;
      isFirst = false;
      yield* rowChunks(part);
    }
  },
};

/** A table as CSV, in chunks of a few KB. */
export function csvChunks(table: Table): Iterable<string> {
  return csvFormat.chunks([table]);
}

/**
 * A block of rows is rendered column by column into one list of cells and separators that is used again and again: what a column's
 * cells have in common is then decided once, and little is left for the collector.
 */
function* rowChunks(table: Table): Generator<string> {
  const writers = table.columns.map(columnWriter);
  const width = 2 * writers.length;
  const pieces = Array.from({ length: rowsPerChunk * width }, (_, at) => {
    if (at % 2 === 0) return "";
    return (at + 1) % width === 0 ? lineEnd : ",";
  });
  for (let first = 0; first < table.rows; first += rowsPerChunk) {
    const count = Math.min(rowsPerChunk, table.rows - first);
    for (const [column, write] of writers.entries()) write(pieces, 2 * column, width, first, count);
    yield (count === rowsPerChunk ? pieces : pieces.slice(0, count * width)).join("");
  }
}

function textCell(text: string): string {
  const safe = spreadsheetSafe(text);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Renders `count` cells of a column, from row `first` on, into every `stride`-th piece from `start` on. */
type ColumnWriter = (pieces: string[], start: number, stride: number, first: number, count: number) => void;

function columnWriter(column: Column): ColumnWriter {
  switch (column.kind) {
    case "text":
      return textWriter(column.values);
    case "instant":
      return instantWriter(column.values);
    case "number":
      return numberWriter(column.values);
  }
}

/** What is estimated for an event stands in all its rows, so the last rendering is kept. */
function numberWriter(values: Float64Array): ColumnWriter {
  return (pieces, start, stride, first, count) => {
    let last = NaN;
    let text = "";
    for (let row = 0; row < count; row += 1) {
      const value = values[first + row] ?? NaN;
      if (value !== last) text = Number.isNaN(value) ? "" : String(value);
      last = value;
      pieces[start + row * stride] = text;
    }
  };
}

/** So with names. */
function textWriter(values: readonly (string | null)[]): ColumnWriter {
  let last: string | null = null;
  let text = "";
  return (pieces, start, stride, first, count) => {
    for (let row = 0; row < count; row += 1) {
      const value = values[first + row] ?? null;
      if (value !== last) {
        last = value;
        text = value === null ? "" : textCell(value);
      }
      pieces[start + row * stride] = text;
    }
  };
}

const mostRemembered = 50_000;
const rendered = new Map<number, string>();

/** Events share their observation instants across groups, metals and tables, so the text of each is remembered. */
function renderInstant(instant: number): string {
  const known = rendered.get(instant);
  if (known !== undefined) return known;
  if (rendered.size === mostRemembered) rendered.clear();
  const text = formatInstant(instant as Instant);
  rendered.set(instant, text);
  return text;
}

function instantWriter(values: Float64Array): ColumnWriter {
  return (pieces, start, stride, first, count) => {
    for (let row = 0; row < count; row += 1) {
      const instant = values[first + row] ?? NaN;
      pieces[start + row * stride] = Number.isNaN(instant) ? "" : renderInstant(instant);
    }
  };
}
