import type { Expectation } from "../../calendar/expectation.ts";
import type { Release } from "../../calendar/types.ts";
import type { Instant } from "../../time/types.ts";
import type { Exclusion, InputReading } from "../selection/index.ts";

/** One release joined to one metal: where it falls among the prices and, when included, what was estimated for it. */
export interface StudyEvent {
  readonly group: string;
  readonly metal: string;
  readonly release: Release;
  /** What was expected of it; null when nothing says. */
  readonly expectation: Expectation | null;
  /** actual - expectation in the indicator's unit; null when either is missing. */
  readonly surprise: number | null;
  /** The same in standard deviations of the indicator's surprises; null when there is no scale. */
  readonly surpriseSd: number | null;
  /** That standard deviation in the indicator's unit. */
  readonly surpriseScale: number | null;
  readonly exclusion: Exclusion | null;
  /** Index of day 0 in the metal's series; -1 when there is none. */
  readonly day0: number;
  /** The observations that surround the release: the last at or before it and the first after; null when there is none. */
  readonly pricedBefore: Instant | null;
  readonly pricedAfter: Instant | null;
  /** Valid estimation observations; NaN when the event was excluded before they were counted. */
  readonly estimationCount: number;
  /** Intercept and residual standard deviation of the model; NaN where the model has none. */
  readonly alpha: number;
  readonly sigma: number;
  /** One slope per factor of the model. */
  readonly betas: readonly number[];
  /** Ids of other releases inside the event window, in order of time. */
  readonly collisions: readonly string[];
  /** The earlier release that the group's `after` asks for; null without one. */
  readonly follows: Release | null;
  /** What the group's condition read; empty without one. */
  readonly inputs: readonly InputReading[];
}
