/** When the prices of a series are struck. */
export type ObservationClock =
  /** One close a day at a local clock time ("17:00"; "24:00" is the midnight that ends the day) in an IANA zone. */
  | { readonly kind: "daily"; readonly time: string; readonly zone: string }
  /** Bars of a fixed length, stamped at their open or their close; an observation is struck at the bar's end. */
  | { readonly kind: "bars"; readonly minutes: number; readonly stamp: "open" | "close"; readonly zone: string | null };

/** One tradable or reference series: what it is, in which unit, and when its prices are struck. */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  readonly role: "metal" | "benchmark";
  /** Unit of the price, e.g. "USD per troy ounce". */
  readonly unit: string;
  readonly clock: ObservationClock;
  /** How it moves from one observation to the next: by log returns, or (yields, spreads) by plain differences. */
  readonly change: "log" | "difference";
  /** Largest step between neighbouring observations that is not a hole: calendar days (daily) or bars. */
  readonly maxGap: number;
  /** Where the prices come from, in words. */
  readonly source: string;
  /** What is known to be odd or uncertain about them, a sentence each; absent = nothing. */
  readonly doubts?: readonly string[];
}
