/** The highest close of a series, and how the last part of the series took part in it. */
export interface RecordClose {
  /** Position of the highest close; the earliest of equal ones. */
  readonly index: number;
  readonly close: number;
  /** How many closes from `from` on were higher than every close before them. */
  readonly set: number;
}

/** The highest close up to `to` (included), and how many of the closes from `from` on were records when they were struck. */
export function recordClose(closes: Float64Array, from: number, to: number): RecordClose {
  let index = -1;
  let close = -Infinity;
  let set = 0;
  for (let each = 0; each <= to; each += 1) {
    const value = closes[each] ?? NaN;
    if (!(value > close)) continue;
    // The first close of all is higher than nothing.
    if (each >= from && index !== -1) set += 1;
    index = each;
    close = value;
  }
  return { index, close, set };
}
