// A column of which less than this share is left, once the earlier ones are taken out, counts as made of them.
const negligible = 1e-10;

/**
 * Householder's QR (Golub 1965): turns the columns into R in place (row k of R stands in the k-th places) and y into Q'y. `sizes` are the
 * lengths that what is left of each column is held against. Null when a column is made of the ones before it.
 */
export function triangularize(
  columns: readonly Float64Array[],
  sizes: readonly number[],
  y: Float64Array,
): readonly Float64Array[] | null {
  for (const [k, column] of columns.entries()) {
    const rest = column.subarray(k);
    const length = Math.sqrt(squaredLength(rest));
    if (!(length > negligible * (sizes[k] as number))) return null;
    const pivot = (rest[0] as number) > 0 ? -length : length;
    const mirror = rest.slice();
    mirror[0] = (mirror[0] as number) - pivot;
    const scale = 2 / squaredLength(mirror);
    for (const target of [...columns.slice(k), y]) {
      const part = target.subarray(k);
      let product = 0;
      for (let i = 0; i < mirror.length; i += 1) product += (mirror[i] as number) * (part[i] as number);
      for (let i = 0; i < mirror.length; i += 1)
        part[i] = (part[i] as number) - scale * product * (mirror[i] as number);
    }
  }
  return columns;
}

/** b of R b = y, R column by column as `triangularize` leaves it. */
export function solveUpper(columns: readonly Float64Array[], y: Float64Array): Float64Array {
  const solution = new Float64Array(columns.length);
  for (let row = columns.length - 1; row >= 0; row -= 1) {
    let rest = y[row] as number;
    for (let k = row + 1; k < columns.length; k += 1) rest -= (columns[k]?.[row] as number) * (solution[k] as number);
    solution[row] = rest / (columns[row]?.[row] as number);
  }
  return solution;
}

/** z of R' z = d, R likewise. */
export function solveLower(columns: readonly Float64Array[], d: ArrayLike<number>): Float64Array {
  const solution = new Float64Array(columns.length);
  for (const [k, column] of columns.entries()) {
    let rest = d[k] as number;
    for (let row = 0; row < k; row += 1) rest -= (column[row] as number) * (solution[row] as number);
    solution[k] = rest / (column[k] as number);
  }
  return solution;
}

/** Sum of squares. */
export function squaredLength(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
