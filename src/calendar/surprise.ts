import { decimalDifference } from "./decimal.ts";
import type { SurpriseFilter } from "./surprise-filter.ts";
import type { Release } from "./types.ts";

/** Surprise of a release, actual - consensus, exact in decimals; null where either figure is missing. */
export function surpriseOf(release: Pick<Release, "actual" | "consensus">): number | null {
  const { actual, consensus } = release;
  return actual === null || consensus === null ? null : decimalDifference(actual, consensus);
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
