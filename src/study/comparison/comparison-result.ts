import type { EventWindow } from "../design/index.ts";
import type { ComparisonOutcome } from "./comparison-test.ts";

/** Two groups side by side in one window of one metal. */
export interface ComparisonResult {
  readonly groupA: string;
  readonly groupB: string;
  readonly metal: string;
  readonly window: EventWindow;
  readonly nA: number;
  readonly nB: number;
  readonly meanA: number;
  readonly meanB: number;
  /** meanA - meanB, with its 95 % Welch interval. */
  readonly difference: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Smallest difference that groups of these sizes and spreads show with 80 % power. */
  readonly detectableDifference: number;
  /** Keyed by the comparison test's kind. */
  readonly outcomes: ReadonlyMap<string, ComparisonOutcome>;
  /** The Welch p-value, adjusted over all comparisons of the run. */
  readonly pAdjusted: number;
}
