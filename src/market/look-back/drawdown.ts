/** A drawdown, a fall from a high: positions of the two closes, and ln(trough / peak), never above zero. */
export interface Drawdown {
  readonly peak: number;
  readonly trough: number;
  readonly depth: number;
}

/**
 * Maximum drawdown: the largest fall of a series of closes from its highest close so far, as a log return: 0 where it never falls, the
 * earliest of equal ones. Missing closes (NaN) are passed over; null when there is none at all.
 */
export function maximumDrawdown(closes: Float64Array): Drawdown | null {
  let peak = -1;
  let largest: Drawdown | null = null;
  for (let index = 0; index < closes.length; index += 1) {
    const close = closes[index] ?? NaN;
    if (Number.isNaN(close)) continue;
    if (peak === -1 || close > (closes[peak] ?? NaN)) peak = index;
    const depth = Math.log(close / (closes[peak] ?? NaN));
    if (largest === null || depth < largest.depth) largest = { peak, trough: index, depth };
  }
  return largest;
}
