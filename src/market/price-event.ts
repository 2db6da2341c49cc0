import type { Instant } from "../time/types.ts";
import type { Instrument } from "./instrument.ts";
import type { PriceSeries } from "./price-series.ts";

/** Something a price did, known from the observation that did it on. */
export interface PriceEvent {
  readonly observedAt: Instant;
  /** What it did in the unit of its kind: the close it reached, the change it made. */
  readonly figure: number;
}

/** What the prices of a series made. */
export interface PriceEvents {
  readonly events: readonly PriceEvent[];
  /** The first instant at which an event could have been judged; null where the series is too short for one. */
  readonly knownFrom: Instant | null;
}

/** An option of a kind of price event, as a scenario writes it; one without a default has to be written. */
export type OptionRule =
  | {
      readonly type: "count" | "number";
      readonly min: number;
      readonly max: number;
      readonly default?: number;
      readonly description: string;
    }
  | {
      readonly type: "choice";
      readonly values: readonly string[];
      readonly default: string;
      readonly description: string;
    };

type OptionValue<Rule> = Rule extends { readonly type: "choice"; readonly values: readonly (infer Value)[] }
  ? Value
  : number;

/** Values of the options that a kind's rules describe. */
export type OptionValues<Rules> = { readonly [Name in keyof Rules]: OptionValue<Rules[Name]> };

/** Which observations of a series meet the condition of an event, and from which on enough is known for one. */
export interface Occurrences {
  /** 1 where the condition holds, 0 where it does not or cannot be judged; one element per observation. */
  readonly holds: Uint8Array;
  /** The figure of each observation at which it holds. */
  readonly figures: Float64Array;
  /** Index of the first observation that may make an event. */
  readonly first: number;
}

/** A kind of event that prices make. */
export interface PriceEventKind {
  /** Stable name that scenarios use. */
  readonly kind: string;
  /** What makes the event, in a sentence. */
  readonly title: string;
  /** Whether it looks at prices, or at log returns, which a series that changes by differences does not have. */
  readonly reads: "prices" | "returns";
  readonly options: Readonly<Record<string, OptionRule>>;
  /** Unit of the figure. */
  unit(instrument: Instrument): string;
  /** What such an event of a metal is called in a sentence. */
  phrase(metal: string, options: Readonly<Record<string, number | string>>): string;
  /** Judges every observation by what was priced up to it and nothing later. */
  find(series: PriceSeries, options: Readonly<Record<string, number | string>>): Occurrences;
}

/** Makes a kind whose functions know the types of its own options. */
export function definePriceEvent<const Rules extends Readonly<Record<string, OptionRule>>>(
  rule: Omit<PriceEventKind, "options" | "phrase" | "find"> & {
    readonly options: Rules;
    phrase(metal: string, options: OptionValues<Rules>): string;
    find(series: PriceSeries, options: OptionValues<Rules>): Occurrences;
  },
): PriceEventKind {
  // What reads the scenario fills in every option by these same rules.
  return rule as unknown as PriceEventKind;
}

/**
 * The events a series makes: an observation at which the condition holds after at least `quiet` observations at which it did not, so
 * that a run of records is one event; 0 = every one. An event is observed at the instant of its own price and knows nothing later.
 */
export function findPriceEvents(
  kind: PriceEventKind,
  series: PriceSeries,
  options: Readonly<Record<string, number | string>>,
  quiet: number,
): PriceEvents {
  const { holds, figures, first } = kind.find(series, options);
  const events: PriceEvent[] = [];
  let latest = -Infinity;
  for (let index = 0; index < holds.length; index += 1) {
    if (holds[index] !== 1) continue;
    if (index >= first && index - latest > quiet) {
      events.push({ observedAt: (series.instants[index] ?? NaN) as Instant, figure: figures[index] ?? NaN });
    }
    latest = index;
  }
  return { events, knownFrom: (series.instants[first] ?? null) as Instant | null };
}
