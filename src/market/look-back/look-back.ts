import { indexOfLargest, indexOfSmallest } from "../../kernels/extremes.ts";
import { endOfYearBefore, yearEarlier } from "../../time/anniversary.ts";
import type { CivilDate, Instant } from "../../time/types.ts";
import type { Instrument } from "../instrument.ts";
import { observationDate } from "../observation-date.ts";
import type { PriceSeries } from "../price-series.ts";
import { closeOn } from "./close-on.ts";
import { maximumDrawdown } from "./drawdown.ts";
import { recordClose } from "./records.ts";
import { type RoundNumber, roundNumbersCrossed, roundStep } from "./round-numbers.ts";

/** Two dates, from the close of one to the close of the other. */
export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A close and when it was struck. `date` is local to the instrument. */
export interface StruckClose {
  readonly index: number;
  readonly at: Instant;
  readonly date: CivilDate;
  readonly close: number;
}

/** A round number that was crossed, with the first close at or beyond it. */
export interface CrossedLevel extends Omit<RoundNumber, "first"> {
  readonly first: StruckClose;
}

/** What a price did over a span. Returns are log returns; NaN where a close is missing. */
export interface SpanFacts {
  /** The closes that stand for the two dates: the last ones at or before them. */
  readonly from: StruckClose;
  readonly to: StruckClose;
  /** Closes after `from` up to `to`. */
  readonly sessions: number;
  /** In the instrument's unit. */
  readonly change: number;
  readonly return: number;
  /** Since the last close of the year before `to`, and since the close a year before it. */
  readonly yearReturn: number;
  readonly twelveMonthReturn: number;
  /** Highest and lowest close of the span, its first included; the earliest of equal ones. */
  readonly high: StruckClose;
  readonly low: StruckClose;
  /** ln(last close / highest close of the span). */
  readonly drawdown: number;
  /** The largest fall from a high to a later low within the span. */
  readonly maxDrawdown: number;
  readonly maxDrawdownFrom: StruckClose;
  readonly maxDrawdownTo: StruckClose;
  /** The highest close from the beginning of the data to the end of the span. */
  readonly record: StruckClose;
  /** The first close of the data: a record says nothing of the time before it. */
  readonly recordSince: StruckClose;
  /** Closes of the span, its first left out, that were higher than every close before them. */
  readonly recordsSet: number;
  /** ln(last close / record). */
  readonly fromRecord: number;
  /** Distance of round numbers, by the span's highest close. */
  readonly roundStep: number;
  readonly levels: readonly CrossedLevel[];
}

/** One metal over a span; without facts where there is no close for one of its dates (`missing`), or the same one for both. */
export interface LookBack {
  readonly metal: string;
  readonly instrument: Instrument;
  readonly span: Span;
  readonly facts: SpanFacts | null;
  readonly missing: CivilDate | null;
}

/**
 * What a metal's price did from the close of one date to the close of another, and the levels it met. Dates are local to the instrument;
 * where one has no close, the last before it stands for it, unless that would cross a hole (`oldestCloseDays`).
 */
export function lookBack(series: PriceSeries, span: Span): LookBack {
  const { instrument } = series;
  const [from, to] = [closeOn(span.from, series), closeOn(span.to, series)];
  const missing = from === -1 ? span.from : to === -1 ? span.to : null;
  const facts = missing === null && from < to ? factsOf(series, from, to) : null;
  return { metal: instrument.id, instrument, span, facts, missing };
}

function factsOf(series: PriceSeries, from: number, to: number): SpanFacts {
  const { closes, instants, instrument } = series;
  const struck = (index: number): StruckClose => {
    const at = (instants[index] ?? NaN) as Instant;
    return { index, at, date: observationDate(instrument, at), close: closes[index] ?? NaN };
  };
  const [first, last] = [struck(from), struck(to)];
  const returnSince = (index: number) => Math.log(last.close / (closes[index] ?? NaN));
  const within = closes.slice(from, to + 1);
  const high = struck(from + indexOfLargest(within));
  const low = struck(from + indexOfSmallest(within));
  const fall = maximumDrawdown(within);
  const record = recordClose(closes, from + 1, to);
  const step = roundStep(high.close);
  return {
    from: first,
    to: last,
    sessions: within.filter((close) => !Number.isNaN(close)).length - 1,
    // Closes are decimals: what lies beyond twelve digits is binary noise.
    change: Number((last.close - first.close).toPrecision(12)),
    return: returnSince(from),
    yearReturn: returnSince(closeOn(endOfYearBefore(last.date), series)),
    twelveMonthReturn: returnSince(closeOn(yearEarlier(last.date), series)),
    high,
    low,
    drawdown: returnSince(high.index),
    maxDrawdown: fall?.depth ?? NaN,
    maxDrawdownFrom: struck(from + (fall?.peak ?? 0)),
    maxDrawdownTo: struck(from + (fall?.trough ?? 0)),
    record: struck(record.index),
    recordSince: struck(closes.findIndex((close) => !Number.isNaN(close))),
    recordsSet: record.set,
    fromRecord: returnSince(record.index),
    roundStep: step,
    levels: roundNumbersCrossed(within, step).map((level) => ({ ...level, first: struck(from + level.first) })),
  };
}
