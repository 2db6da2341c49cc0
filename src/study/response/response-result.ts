import type { EventWindow } from "../design/index.ts";
import type { Estimate } from "./estimate.ts";
import type { StabilityFinding } from "./stability-check.ts";

/** One coefficient of a response regression, or a difference of two. */
export interface ResponseTerm extends Estimate {
  readonly term: string;
  /** Adjusted over every slope and difference of the run; NaN for the constant and where pValue is. */
  readonly pAdjusted: number;
  /** Mean standard deviation that the term's news is divided by, in its own unit; NaN where there is none. */
  readonly scale: number;
}

/** A finding and the check that made it. */
export interface CheckedFinding extends StabilityFinding {
  readonly check: string;
}

/** What moves of one group and metal over one window owe to surprises. */
export interface ResponseResult {
  readonly group: string;
  readonly metal: string;
  readonly window: EventWindow;
  /** The covariance's kind, and what must be known beyond it. */
  readonly covariance: string;
  readonly note: string;
  /** Events in the regression. */
  readonly n: number;
  /** Events with a move but not all of the news, by the first news that they lack. */
  readonly leftOut: ReadonlyMap<string, number>;
  readonly rSquared: number;
  readonly terms: readonly ResponseTerm[];
  readonly stability: readonly CheckedFinding[];
}
