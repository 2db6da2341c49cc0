import type { Instant } from "../time/types.ts";
import { isGap } from "./gap.ts";
import type { PriceSeries } from "./price-series.ts";

/** Whether an observation and the one before it are both priced, with no hole between them (`isGap`). */
export function isWholeStep({ closes, instants, instrument }: PriceSeries, index: number): boolean {
  if (Number.isNaN(closes[index] ?? NaN) || Number.isNaN(closes[index - 1] ?? NaN)) return false;
  return !isGap(instrument, (instants[index - 1] ?? NaN) as Instant, (instants[index] ?? NaN) as Instant);
}
