import type { Instant } from "../time/types.ts";
import type { Release } from "./types.ts";

/** What was expected of a release before it came out, and who or what expected it. */
export interface Expectation {
  readonly value: number;
  /** The rule and its number: consensus, previous, average-6, autoregression-1. */
  readonly from: string;
  /** Instant of the newest figure it rests on; null for a forecast that somebody made. */
  readonly newest: Instant | null;
}

/** A rule that a scenario chooses, with its number (how many releases it looks back) and the fewest observations it needs. */
export interface ExpectationChoice {
  readonly kind: string;
  readonly count: number;
  readonly minimum: number;
}

/** How an expectation is formed where it may be formed: from the release's own consensus, or from figures published strictly before it. */
export interface ExpectationRule {
  /** Stable name that scenarios use. */
  readonly kind: string;
  /** What it is, K standing for its number. */
  readonly title: string;
  /** Source in the literature. */
  readonly reference: string;
  /** When to use it. */
  readonly advice: string;
  /** Whether it is made from earlier figures rather than by forecasters. */
  readonly isNaive: boolean;
  /** What its number says; null where it has none. */
  readonly count: { readonly max: number; readonly default: number; readonly description: string } | null;
  /** Fewest observations for an estimate; null where nothing is estimated. */
  readonly minimum: { readonly default: number; readonly description: string } | null;
  /** The expectation; null where it cannot be formed. `history` holds the first prints published strictly before, oldest first. */
  expect(release: Release, history: readonly number[], choice: ExpectationChoice): number | null;
}
