import type { Occurrences } from "../price-event.ts";
import type { PriceSeries } from "../price-series.ts";

/**
 * Where a close is above (`sign` 1) or below (-1) each of the `over` observations before it. Missing closes among these are passed
 * over; fewer than half of them priced, or a series that does not reach back so far, is no extreme.
 */
export function extremesOfRun({ closes }: PriceSeries, over: number, sign: 1 | -1): Occurrences {
  const holds = new Uint8Array(closes.length);
  const fewest = Math.ceil(over / 2);
  for (let index = over; index < closes.length; index += 1) {
    const close = (closes[index] ?? NaN) * sign;
    if (Number.isNaN(close)) continue;
    let priced = 0;
    let isExtreme = true;
    for (let before = index - 1; before >= index - over && isExtreme; before -= 1) {
      const other = (closes[before] ?? NaN) * sign;
      if (Number.isNaN(other)) continue;
      priced += 1;
      isExtreme = close > other;
    }
    if (isExtreme && priced >= fewest) holds[index] = 1;
  }
  return { holds, figures: closes, first: over };
}
