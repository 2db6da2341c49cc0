import { formatInstant } from "../../time/instant.ts";
import type { Instant } from "../../time/types.ts";
import type { Column, Table } from "../table.ts";

const lineEnd = "\r\n";
// Small enough that a chunk is written and forgotten before the collector promotes it.
const chunkLength = 8_192;
const needsQuotes = /[",\r\n]/;

/**
 * A table as CSV (RFC 4180: CRLF line ends, quotes doubled), in chunks of about 8 KB so that no table is ever held as one text.
 * Missing cells are empty; numbers are the shortest text that reads back as the same number.
 */
export function* csvChunks(table: Table): Generator<string> {
  yield* csvChunksOfParts([table]);
}

/** As `csvChunks`, for a table that comes in parts with the same columns: one header, then the rows of each. */
export function* csvChunksOfParts(parts: Iterable<Table>): Generator<string> {
  let isFirst = true;
  for (const part of parts) {
    if (isFirst) yield part.columns.map((column) => quoteCell(column.name)).join(",") + lineEnd;
    isFirst = false;
    yield* rowChunks(part);
  }
}

function* rowChunks(table: Table): Generator<string> {
  const writers = table.columns.map(cellWriter);
  let chunk = "";
  for (let row = 0; row < table.rows; row += 1) {
    for (let column = 0; column < writers.length; column += 1) {
      if (column > 0) chunk += ",";
      chunk += writers[column]?.(row) ?? "";
    }
    chunk += lineEnd;
    if (chunk.length >= chunkLength) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

function quoteCell(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellWriter(column: Column): (row: number) => string {
  if (column.kind === "text") {
    return rememberLast(column.values, null, (text) => (text === null ? "" : quoteCell(text)));
  }
  if (column.kind === "instant") {
    return instantWriter(column.values);
  }
  return (row) => {
    const value = column.values[row] ?? NaN;
    return Number.isNaN(value) ? "" : String(value);
  };
}

/** Long tables repeat names and instants row after row, so the last rendering is kept. */
function rememberLast<Value>(
  values: ArrayLike<Value>,
  missing: Value,
  render: (value: Value) => string,
): (row: number) => string {
  let last = missing;
  let text = render(missing);
  return (row) => {
    const value = values[row] ?? missing;
    if (value !== last) {
      last = value;
      text = render(value);
    }
    return text;
  };
}

const mostRemembered = 50_000;

/** Events share their observation instants across groups and metals, so each is rendered once. */
function instantWriter(values: Float64Array): (row: number) => string {
  const rendered = new Map<number, string>();
  return (row) => {
    const instant = values[row] ?? NaN;
    if (Number.isNaN(instant)) return "";
    const known = rendered.get(instant);
    if (known !== undefined) return known;
    if (rendered.size === mostRemembered) rendered.clear();
    const text = formatInstant(instant as Instant);
    rendered.set(instant, text);
    return text;
  };
}
