import type { Expectation } from "./expectation.ts";
import type { Release } from "./types.ts";

/** A release with its surprise, raw and in standard deviations, and what one of those is in its own unit; null where it cannot be known. */
export interface MeasuredRelease {
  readonly release: Release;
  readonly expectation: Expectation | null;
  readonly surprise: number | null;
  readonly surpriseSd: number | null;
  readonly surpriseScale: number | null;
}
