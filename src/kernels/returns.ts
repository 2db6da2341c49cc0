/**
 * Log returns of a series of closes, as fractions and of the same length: element t is ln(close_t / close_t-1). Element 0 is NaN, and so
 * is each return that a missing (NaN) close touches: nothing is filled in.
 */
export function logReturns(closes: Float64Array): Float64Array {
  const returns = new Float64Array(closes.length);
  for (let t = 0; t < closes.length; t++) returns[t] = Math.log((closes[t] as number) / (closes[t - 1] ?? NaN));
  return returns;
}
