/** The rows of a CSV text, however they were cut. Offsets count from the start of the text. */
export interface CsvRows {
  readonly header: readonly string[];
  readonly count: number;
  readonly faults: readonly CsvFault[];
  column(column: number): readonly string[];
  /** First offset of a cell and the offset after its last; row -1 is the header. */
  span(row: number, column: number): readonly [start: number, end: number];
}

/** Something wrong with the form of the text, from one offset to another. */
export interface CsvFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

/** Cuts a text that holds no quotes: remembers where cells begin, and takes out only the columns that are asked for. */
export function plainRows(text: string, delimiter: string): CsvRows {
  const code = delimiter.charCodeAt(0);
  const faults: CsvFault[] = [];
  let width = 0;
  let stride = 0;
  let count = -1;
  // Per row, the header being the first: the start of each cell, then the start that a further cell would have.
  let starts = new Int32Array(1024);
  for (let lineStart = 0; lineStart < text.length;) {
    const newline = text.indexOf("\n", lineStart);
    const next = newline < 0 ? text.length : newline;
    const end = next > lineStart && text.charCodeAt(next - 1) === carriageReturn ? next - 1 : next;
    if (!isBlank(text, lineStart, end, code)) {
      if (width === 0) {
        width = text.slice(lineStart, end).split(delimiter).length;
        stride = width + 1;
      }
      const base = (count + 1) * stride;
      if (starts.length < base + stride) starts = grown(starts, base + stride);
      let cells = 1;
      starts[base] = lineStart;
      for (let offset = lineStart; offset < end; offset++) {
        if (text.charCodeAt(offset) !== code) continue;
        if (cells < width) starts[base + cells] = offset + 1;
        cells++;
      }
      starts[base + width] = end + 1;
      if (cells === width) count++;
      else faults.push(raggedRow(cells, width, lineStart, end));
    }
    lineStart = next + 1;
  }
  const cell = (row: number, column: number) => {
    const index = (row + 1) * stride + column;
    return trimmed(text, starts[index] ?? 0, (starts[index + 1] ?? 1) - 1);
  };
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  return {
    header: range(width).map((column) => cell(-1, column)),
    count: Math.max(count, 0),
    faults,
    column: (column) => range(count).map((row) => cell(row, column)),
    span: (row, column) => {
      const index = (row + 1) * stride + column;
      return trimmedSpan(text, starts[index] ?? 0, (starts[index + 1] ?? 1) - 1);
    },
  };
}

/** The fault of a row that has more or fewer cells than the header. */
export function raggedRow(cells: number, width: number, start: number, end: number): CsvFault {
  const few = cells < width;
  return {
    start,
    end,
    message: `${cells} ${cells === 1 ? "cell" : "cells"} where the header has ${width}`,
    hint: few
      ? "leave missing cells empty, but keep their delimiters"
      : 'put a cell that contains the delimiter in quotes: "1,234.5"',
  };
}

/** A span without the white space at its ends. */
export function trimmedSpan(text: string, start: number, end: number): [number, number] {
  let first = start;
  let last = end;
  while (first < last && text.charCodeAt(first) <= space) first++;
  while (last > first && text.charCodeAt(last - 1) <= space) last--;
  return [first, last];
}

/** A line of white space, or of nothing but delimiters (as spreadsheets leave behind). */
function isBlank(text: string, start: number, end: number, delimiter: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code > space && code !== delimiter) return false;
  }
  return true;
}

function trimmed(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) > space && text.charCodeAt(end - 1) > space) return text.slice(start, end);
  return text.slice(...trimmedSpan(text, start, end));
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, atLeast));
  larger.set(array);
  return larger;
}

const space = 32;
const carriageReturn = 13;
