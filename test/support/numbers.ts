import { readFileSync } from "node:fs";

import { expect } from "vitest";

/** Fails unless |actual - expected| <= absolute + relative |expected|; a missing expectation (null or NaN) asks for NaN. */
export function expectClose(
  actual: number | undefined,
  expected: number | null,
  what: string,
  relative = 1e-12,
  absolute = 0,
): void {
  if (expected === null || Number.isNaN(expected)) {
    expect(actual, what).toBeNaN();
    return;
  }
  const allowed = absolute + relative * Math.abs(expected);
  const near = actual !== undefined && (actual === expected || Math.abs(actual - expected) <= allowed);
  expect(near, `${what}: ${actual} should be ${expected} within ${allowed}`).toBe(true);
}

/** Numbers as JSON carries them: null is missing. */
export function floats(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}

type Missing = number | null;

/** What R computed; see test/reference/make/statistics.R. */
interface RStatistics {
  readonly tTwoSided: readonly { t: number; df: number; p: number }[];
  readonly normal: readonly { z: number; p: number; lower: number; upper: number }[];
  readonly normalQuantile: readonly { p: number; x: number }[];
  readonly tQuantile: readonly { p: number; df: number; x: number }[];
  readonly binomial: readonly { k: number; n: number; p: number }[];
  readonly signedRank: readonly { x: Missing[]; w: number; p: number; normalP: number; exact: boolean }[];
  readonly oneSample: readonly {
    x: Missing[];
    mean: number;
    variance: number;
    median: number;
    t: number;
    df: number;
    p: number;
  }[];
  readonly twoSample: readonly {
    a: number[];
    b: number[];
    t: number;
    df: number;
    p: number;
    difference: number;
    low: number;
    high: number;
    u: number;
    mannWhitneyP: number;
    mannWhitneyNormalP: number;
  }[];
  readonly splits: readonly { a: number[]; b: number[]; p: number }[];
  readonly signFlips: readonly { x: number[]; p: number }[];
  readonly ranks: readonly { x: Missing[]; ranks: Missing[]; ties: number }[];
  readonly lines: readonly {
    x: Missing[];
    y: Missing[];
    intercept: number;
    slope: number;
    n: number;
    meanX: number;
    sumSquaresX: number;
    rss: number;
  }[];
  readonly adjusted: {
    p: Missing[];
    bonferroni: Missing[];
    holm: Missing[];
    benjaminiHochberg: Missing[];
    benjaminiYekutieli: Missing[];
  };
}

export const rStatistics: RStatistics = JSON.parse(
  readFileSync(new URL("../reference/r-statistics.json", import.meta.url), "utf8"),
) as RStatistics;
