import { indexOfLargest } from "../../kernels/extremes.ts";
import type { Instant } from "../../time/types.ts";
import type { PriceSeries } from "../price-series.ts";
import { logReturnsAcross } from "../return-series.ts";
import type { SpanFacts } from "./look-back.ts";

/** One close of a span and what had been gained by then. Log returns; NaN across holes and, for the first close, since the one before. */
export interface PathStep {
  readonly metal: string;
  readonly at: Instant;
  readonly close: number;
  /** Since the close before. */
  readonly return: number;
  /** Since the span's first close, in the instrument's unit and as a log return. */
  readonly gain: number;
  readonly cumulative: number;
  /** ln(close / highest close of the data up to here). */
  readonly fromRecord: number;
}

/** Every priced close of a span in order, its first included, with the gain since then. */
export function spanPath(series: PriceSeries, { from, to }: Pick<SpanFacts, "from" | "to">): PathStep[] {
  const { closes, instants, instrument } = series;
  const returns = logReturnsAcross(series);
  const before = closes.subarray(0, from.index + 1);
  let record = before[indexOfLargest(before)] ?? NaN;
  const steps: PathStep[] = [];
  for (let index = from.index; index <= to.index; index += 1) {
    const close = closes[index] ?? NaN;
    if (Number.isNaN(close)) continue;
    record = Math.max(record, close);
    steps.push({
      metal: instrument.id,
      at: (instants[index] ?? NaN) as Instant,
      close,
      return: index === from.index ? NaN : (returns[index] ?? NaN),
      gain: Number((close - from.close).toPrecision(12)),
      cumulative: Math.log(close / from.close),
      fromRecord: Math.log(close / record),
    });
  }
  return steps;
}
