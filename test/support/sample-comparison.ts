import type { ComparisonResult } from "../../src/study/comparison/comparison-result.ts";

/** A hand-made comparison of two groups; every number is chosen, none computed. */
export function sampleComparison(groupA: string, groupB: string, metal: string): ComparisonResult {
  return {
    groupA,
    groupB,
    metal,
    window: { from: 0, to: 1 },
    nA: 41,
    nB: 38,
    meanA: -0.0031,
    meanB: 0.0012,
    difference: -0.0043,
    ciLow: -0.0081,
    ciHigh: -0.0005,
    detectableDifference: 0.0055,
    outcomes: new Map([["welch", { statistic: -2.26, pValue: 0.027 }]]),
    pAdjusted: 0.054,
  };
}
