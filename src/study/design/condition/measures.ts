import { mean, sampleSd } from "../../../kernels/moments.ts";
import { logReturns } from "../../../kernels/returns.ts";
import type { ValueType } from "./operators.ts";

/** Closes up to and with the last one known, oldest first, and how the series changes from one to the next. */
export interface KnownCloses {
  readonly closes: Float64Array;
  readonly change: "log" | "difference";
}

interface MeasureFact {
  readonly sentence: string;
  readonly gives: ValueType;
  /** Fewest observations that may be asked for; 0 = none are, it has no argument. */
  readonly fewest: number;
  /** Closes that `observations` need. */
  needs(observations: number): number;
  /** Its value from exactly the closes it needs, none of them missing. */
  of(known: KnownCloses): number | boolean;
}

/** Most observations that a condition can look back on: about 20 years of daily closes. */
export const mostObservations = 5_000;

/**
 * What a condition can ask of a series over its last n observations, struck at or before the release. Changes are log returns as
 * fractions, as everywhere; plain differences for a series that changes by them (a yield).
 */
export const measures = {
  change: {
    sentence: "Log return over its last n observations: ln(close / close n observations earlier).",
    gives: "number",
    fewest: 1,
    needs: (observations) => observations + 1,
    of: ({ closes, change }) => step(closes[0] ?? NaN, closes.at(-1) ?? NaN, change),
  },
  drawdown: {
    sentence: "Log return from the highest of its last n closes to the last one: 0 at the highest, else below 0.",
    gives: "number",
    fewest: 2,
    needs: (observations) => observations,
    of: ({ closes, change }) =>
      step(
        closes.reduce((a, b) => Math.max(a, b)),
        closes.at(-1) ?? NaN,
        change,
      ),
  },
  volatility: {
    sentence: "Standard deviation (n - 1) of its last n log returns, per observation.",
    gives: "number",
    fewest: 2,
    needs: (observations) => observations + 1,
    of: ({ closes, change }) => sampleSd(changes(closes, change)),
  },
  above_average: {
    sentence: "Whether its last close is above the mean of its last n closes, itself among them.",
    gives: "truth",
    fewest: 2,
    needs: (observations) => observations,
    of: ({ closes }) => (closes.at(-1) ?? NaN) > mean(closes),
  },
  close: {
    sentence: "Its last close.",
    gives: "number",
    fewest: 0,
    needs: () => 1,
    of: ({ closes }) => closes.at(-1) ?? NaN,
  },
} as const satisfies Record<string, MeasureFact>;

/** What a condition can ask of a series. */
export type MeasureName = keyof typeof measures;

/** The measure of a name, as any of them. */
export function measureNamed(name: MeasureName): MeasureFact {
  return measures[name];
}

function step(from: number, to: number, change: KnownCloses["change"]): number {
  return change === "difference" ? to - from : Math.log(to / from);
}

function changes(closes: Float64Array, change: KnownCloses["change"]): Float64Array {
  const all = change === "log" ? logReturns(closes) : closes.map((close, index) => close - (closes[index - 1] ?? NaN));
  return all.subarray(1);
}
