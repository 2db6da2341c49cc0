/** A column of cells read as numbers: NaN where a cell is empty or at fault. */
export interface NumberColumn {
  readonly values: Float64Array;
  readonly faults: readonly NumberFault[];
}

/** A cell that is no number, or one that could mean two. */
export interface NumberFault {
  readonly row: number;
  readonly code: "data/not-a-number" | "data/ambiguous-number";
  readonly message: string;
  readonly hint: string;
}

/**
 * Reads the cells of one column as numbers. Plain decimals and exponents (`1234.5`, `1e-3`) as they are; decimal commas and
 * thousands separators (comma, point, space, apostrophe) where the column's cells show which is which: `1,234.5`, `1.234,5`,
 * `1 234,5`, `1,234,567`. Refused: `1,234` when no other cell tells whether it is 1.234 or 1234, a column of both kinds, and
 * whatever is not a finite decimal number (`abc`, `1.2.3`, `NaN`, `0x1f`, `5 %`).
 */
export function parseNumberColumn(cells: readonly string[]): NumberColumn {
  const values = new Float64Array(cells.length);
  const odd: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    const text = cells[row] ?? "";
    const value = plainNumber(text);
    values[row] = value;
    if (value !== value && text !== "") odd.push(row);
  }
  // A column of plain numbers needs no style; a single separator decides for all cells, plain ones too.
  return odd.length === 0 ? { values, faults: [] } : styledNumbers(cells, values);
}

/** Reads one plain decimal number (`-1234.5`, `.5`, `1e-3`), correctly rounded; NaN for any other text. */
export function plainNumber(text: string): number {
  const length = text.length;
  const first = text.charCodeAt(0);
  let offset = first === minus || first === plus ? 1 : 0;
  let digits = 0;
  let fraction = -1;
  let mantissa = 0;
  for (; offset < length; offset++) {
    const code = text.charCodeAt(offset);
    if (code >= zero && code <= nine) {
      mantissa = mantissa * 10 + (code - zero);
      digits++;
    } else if (code === point && fraction < 0) fraction = digits;
    else return slowPlainNumber(text);
  }
  if (digits === 0 || digits > 15) return slowPlainNumber(text);
  // Both operands are exact doubles, so their quotient is the nearest double to the decimal (Clinger, 1990).
  const size = fraction < 0 ? mantissa : mantissa / (powersOfTen[digits - fraction] ?? 1);
  return first === minus ? 0 - size : size;
}

function slowPlainNumber(text: string): number {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : NaN;
}

const plus = 43;
const minus = 45;
const point = 46;
const zero = 48;
const nine = 57;
const powersOfTen = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

type Mark = "." | ",";

function styledNumbers(cells: readonly string[], values: Float64Array): NumberColumn {
  const faults: NumberFault[] = [];
  const shown = cells.map(marksOf);
  const count = (mark: Mark) => shown.filter((marks) => marks.length === 1 && marks[0] === mark).length;
  const points = count(".");
  const commas = count(",");
  const mark: Mark | null = points === 0 && commas === 0 ? null : points >= commas ? "." : ",";
  for (const [row, text] of cells.entries()) {
    const marks = shown[row] ?? [];
    if (text === "") continue;
    values[row] = NaN;
    if (marks.length === 0) faults.push(notANumber(row, text));
    else if (mark !== null && !marks.includes(mark)) faults.push(otherStyle(row, text, mark));
    else if (mark === null && marks.length === 2 && text.includes(",")) faults.push(ambiguous(row, text));
    else values[row] = numberWith(mark ?? ".", text);
  }
  return { values, faults };
}

/** The decimal marks that a cell can be read with: one, both (`1,234`, `1 234`), or none when it is no number. */
function marksOf(text: string): readonly Mark[] {
  if (text === "") return [];
  const ungrouped = /\d[ \u00a0\u202f']\d/.test(text) ? withoutSpaces(text) : text;
  return ([".", ","] as const).filter((mark) => {
    if (!patterns[mark].test(ungrouped)) return false;
    return Number.isFinite(numberWith(mark, text));
  });
}

/** Takes out spaces or apostrophes between groups of three digits; the text stays, and so fails, where they stand elsewhere. */
function withoutSpaces(text: string): string {
  const grouped = /^[+-]?[1-9]\d{0,2}(?:([ \u00a0\u202f'])\d{3})(?:\1\d{3})*(?:[.,]\d*)?$/.test(text);
  return grouped ? text.replaceAll(separators, "") : text;
}

const separators = /[ \u00a0\u202f']/g;

// Digits (in threes when separated by the other mark, whose first group has no leading zero), then a fraction, then an exponent.
const patterns: Readonly<Record<Mark, RegExp>> = {
  ".": /^[+-]?(?:(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i,
  ",": /^[+-]?(?:(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d*)?|,\d+)(?:e[+-]?\d+)?$/i,
};

function numberWith(mark: Mark, text: string): number {
  const bare = text.replaceAll(separators, "");
  return Number(mark === "." ? bare.replaceAll(",", "") : bare.replaceAll(".", "").replace(",", "."));
}

function notANumber(row: number, text: string): NumberFault {
  const hint = "write a number such as 1234.5, without units; leave the cell empty where there is none";
  return { row, code: "data/not-a-number", message: `"${text}" is not a number`, hint };
}

function otherStyle(row: number, text: string, mark: Mark): NumberFault {
  const usual = mark === "." ? "decimal points" : "decimal commas";
  const message = `"${text}" does not fit the rest of the column, which is written with ${usual}`;
  return { row, code: "data/ambiguous-number", message, hint: "write all numbers of a column in one way" };
}

function ambiguous(row: number, text: string): NumberFault {
  const whole = text.replaceAll(",", "");
  const message = `"${text}" may mean ${whole} or ${text.replace(",", ".")}`;
  return { row, code: "data/ambiguous-number", message, hint: "write a decimal point and no thousands separator" };
}
