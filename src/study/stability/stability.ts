import type { EventWindow } from "../design/index.ts";
import type { PartKind } from "../inference/index.ts";

/** What a part of the events says by itself of a mean, of the difference of two means or of a slope. NaN where that is not defined for so few. */
export interface StabilityPart {
  readonly check: PartKind;
  /** half: earlier, later, difference (later - earlier). without-year: the calendar year left out. latest: how many events at most. */
  readonly part: string;
  /** Releases of its first and last event, epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Events of the second group; null but for a difference. */
  readonly nAgainst: number | null;
  readonly estimate: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly statistic: number;
  readonly pValue: number;
  /** Adjusted for the findings of the run, check by check; NaN where nothing was found, and of the years but for the one that leaves least. */
  readonly pAdjusted: number;
}

/** Whether a mean of one group, the difference of two groups' means or the slope of a response holds throughout the events. */
export interface Stability {
  readonly group: string;
  /** The second group of a difference; null for a mean and a slope. */
  readonly against: string | null;
  /** The news that a slope is on; null for a mean and a difference. */
  readonly term: string | null;
  readonly metal: string;
  readonly window: EventWindow;
  /** The mean, difference or slope of all events. */
  readonly estimate: number;
  /** Whether anything was found that could hold: its own adjusted p is below 5 %. */
  readonly isFinding: boolean;
  readonly parts: readonly StabilityPart[];
}

/** A part before it is known how many findings it is one of. */
export type PlainPart = Omit<StabilityPart, "pAdjusted">;
