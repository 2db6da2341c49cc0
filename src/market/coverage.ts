import type { Instant } from "../time/types.ts";
import { isGap } from "./gap.ts";
import type { PriceSeries } from "./price-series.ts";

/** A stretch without prices: the last priced observation before it and the first after it. */
export interface Hole {
  readonly from: Instant;
  readonly to: Instant;
}

/** What a series covers: first and last priced observation (null when it has none), how many there are, and its holes. */
export interface Coverage {
  readonly first: Instant | null;
  readonly last: Instant | null;
  readonly count: number;
  readonly holes: readonly Hole[];
}

/** Coverage of a series; rows without a price do not count, and a run of them is a hole when it is longer than `maxGap`. */
export function coverage(series: PriceSeries): Coverage {
  const { closes, instants, instrument } = series;
  const holes: Hole[] = [];
  let first: Instant | null = null;
  let last: Instant | null = null;
  let count = 0;
  for (let row = 0; row < closes.length; row++) {
    if (Number.isNaN(closes[row])) continue;
    const instant = (instants[row] ?? NaN) as Instant;
    if (last !== null && isGap(instrument, last, instant)) holes.push({ from: last, to: instant });
    first ??= instant;
    last = instant;
    count++;
  }
  return { first, last, count, holes };
}
