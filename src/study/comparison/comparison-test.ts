import type { Random } from "../../kernels/random.ts";

/** What a two-sample test says; `NaN` when the samples are too small for it. */
export interface ComparisonOutcome {
  readonly statistic: number;
  readonly pValue: number;
}

/** A test of "the two groups moved alike" on the CARs of two groups of events. */
export interface ComparisonTest {
  readonly kind: string;
  readonly title: string;
  readonly reference: string;
  /** Names of its two columns in `comparison.csv`. */
  readonly statisticColumn: string;
  readonly pValueColumn: string;
  evaluate(first: Float64Array, second: Float64Array, random: Random): ComparisonOutcome;
}
