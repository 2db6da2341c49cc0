import type { Random } from "../../kernels/random.ts";
import type { EstimatedPanel } from "../normal-returns/index.ts";
import type { WindowSample } from "./sample-window.ts";

/** What a test says of one window. `NaN` = not defined for this sample (never 0 or infinity); `df` null = normal or exact. */
export interface TestOutcome {
  /** Events the statistic was computed from. */
  readonly n: number;
  readonly statistic: number;
  readonly df: number | null;
  /** Two-sided. */
  readonly pValue: number;
  /** What a reader must know beyond the numbers, such as `exact`; empty when nothing. */
  readonly note: string;
}

/** A test of "the mean (or median) abnormal return is zero" across the events of a group. Prepared once per panel, evaluated per window. */
export interface SignificanceTest<Prepared = unknown> {
  /** Stable name, used in scenarios and in `tests.csv`. */
  readonly kind: string;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  /** What a rejection means and when to trust it, in a sentence. */
  readonly advice: string;
  prepare(panel: EstimatedPanel): Prepared;
  evaluate(sample: WindowSample, prepared: Prepared, random: Random): TestOutcome;
}

/** Checks a test's shape and hides what it prepares, so that tests of different kinds fit one registry. */
export function defineTest<Prepared>(test: SignificanceTest<Prepared>): SignificanceTest {
  return test as SignificanceTest;
}
