/** Two groups of events side by side. */
export { type ComparedPair, comparePairs, pairCars, pairsOf } from "./compare-groups.ts";
export type { ComparisonResult } from "./comparison-result.ts";
export type { ComparisonOutcome, ComparisonTest } from "./comparison-test.ts";
export { comparisonTests } from "./tests/index.ts";
