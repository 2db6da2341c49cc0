/**
 * Standard deviation (divisor n - 1, two passes) of the last `length` values up to each one, itself included; same length as the
 * values. Missing ones (NaN) take no part. NaN where fewer than `length` stand there, or fewer than half of these (and than two) are valid; exactly 0 for equal
 * ones.
 */
export function rollingSd(values: Float64Array, length: number): Float64Array {
  const result = new Float64Array(values.length).fill(NaN);
  const fewest = Math.max(2, Math.ceil(length / 2));
  for (let end = length; end <= values.length; end += 1) {
    let n = 0;
    let sum = 0;
    let lowest = Infinity;
    let highest = -Infinity;
    for (let at = end - length; at < end; at += 1) {
      const value = values[at] as number;
      if (Number.isNaN(value)) continue;
      n += 1;
      sum += value;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    if (n < fewest) continue;
    const mean = sum / n;
    let squares = 0;
    for (let at = end - length; at < end; at += 1) {
      const deviation = (values[at] as number) - mean;
      if (!Number.isNaN(deviation)) squares += deviation * deviation;
    }
    // The rounded mean of equal numbers may differ from them, which would make a tiny deviation out of none.
    result[end - 1] = lowest === highest ? 0 : Math.sqrt(squares / (n - 1));
  }
  return result;
}
