/** A row-major table of numbers; NaN is a missing value. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** A matrix of NaN, to be filled row by row. */
export function emptyMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns).fill(NaN) };
}

/** One row as a view on the matrix's own memory. */
export function rowOf(matrix: Matrix, row: number): Float64Array {
  return matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns);
}

/** One column as a copy. */
export function columnOf(matrix: Matrix, column: number): Float64Array {
  return Float64Array.from({ length: matrix.rows }, (_, row) => matrix.values[row * matrix.columns + column] ?? NaN);
}

/** The first rows as a view on the matrix's own memory. */
export function firstRows(matrix: Matrix, rows: number): Matrix {
  return { rows, columns: matrix.columns, values: matrix.values.subarray(0, rows * matrix.columns) };
}
