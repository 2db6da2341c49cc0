import { decimalDifference } from "./decimal.ts";
import type { SurpriseFilter } from "./surprise-filter.ts";
import type { Release } from "./types.ts";

/** Surprise of a release, actual - consensus, exact in decimals; null where either figure is missing. */
export function surpriseOf({ actual, consensus }: Pick<Release, "actual" | "consensus">): number | null {
  return surpriseOver(actual, consensus);
}

/** Surprise of a figure over what was expected of it, exact in decimals; null where either is missing. */
export function surpriseOver(actual: number | null, expected: number | null): number | null {
  return actual === null || expected === null ? null : decimalDifference(actual, expected);
}

/**
 * Whether a surprise belongs to a group: `above` > 0, `below` < 0, `in-line` = 0, a range from min to max (both included) of the raw
 * or the standardized surprise, or `any`. An unknown surprise belongs to `any` alone.
 */
export function matchesSurprise(filter: SurpriseFilter, surprise: number | null, surpriseSd: number | null): boolean {
  if (filter.kind === "any") return true;
  const value = filter.kind === "range" && filter.unit === "sd" ? surpriseSd : surprise;
  if (value === null || Number.isNaN(value)) return false;
  switch (filter.kind) {
    case "above":
      return value > 0;
    case "below":
      return value < 0;
    case "in-line":
      return value === 0;
    case "range":
      return (filter.min === null || value >= filter.min) && (filter.max === null || value <= filter.max);
  }
}
