import { lastAtOrBefore } from "../../market/day-zero.ts";
import { isGap } from "../../market/gap.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import type { Instant } from "../../time/types.ts";

/** The end of a series as it was known at an instant. */
export interface KnownEnd {
  /** When the last close was struck. */
  readonly struckAt: Instant;
  /** The last `count` closes, oldest first; null when one of them is missing or a hole lies between them. */
  closes(count: number): Float64Array | null;
}

/**
 * Looks at a series from any instant: at its last observation struck at or before it, and never at a later one. Null where there is none,
 * or where it is so old that a hole (`isGap`) lies between it and the instant: a price is not carried forward.
 */
export function knownEnds(series: PriceSeries): (at: Instant) => KnownEnd | null {
  const unbroken = unbrokenRuns(series);
  return (at) => {
    const last = lastAtOrBefore(at, series);
    const struckAt = series.instants[last] as Instant | undefined;
    if (struckAt === undefined || isGap(series.instrument, struckAt, at)) return null;
    return {
      struckAt,
      closes: (count) => ((unbroken[last] ?? 0) < count ? null : series.closes.subarray(last + 1 - count, last + 1)),
    };
  };
}

/** How many observations in a row, up to and with each, have a price and no hole between them. */
function unbrokenRuns({ instrument, instants, closes }: PriceSeries): Int32Array {
  const runs = new Int32Array(closes.length);
  for (let row = 0; row < closes.length; row += 1) {
    const isBroken = row > 0 && isGap(instrument, instants[row - 1] as Instant, instants[row] as Instant);
    runs[row] = Number.isNaN(closes[row]) ? 0 : (isBroken ? 0 : (runs[row - 1] ?? 0)) + 1;
  }
  return runs;
}
