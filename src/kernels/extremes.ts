/** Index of the largest value, the earliest of equal ones; missing values (NaN) are passed over; -1 when there is no other. */
export function indexOfLargest(values: Float64Array): number {
  let best = -1;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (value > (best === -1 ? -Infinity : (values[best] as number))) best = index;
  }
  return best;
}

/** Index of the smallest value, the earliest of equal ones; missing values (NaN) are passed over; -1 when there is no other. */
export function indexOfSmallest(values: Float64Array): number {
  return indexOfLargest(values.map((value) => -value));
}
