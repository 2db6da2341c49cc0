import { readFileSync } from "node:fs";

import { expect } from "vitest";

declare module "vitest" {
  interface Matchers<T> {
    /** |received - expected| <= absolute + relative |expected|; a missing expectation (null or NaN) asks for NaN. */
    toBeNear(expected: number | null | undefined, what?: string, relative?: number, absolute?: number): T;
  }
}

expect.extend({
  toBeNear(received: unknown, expected: number | null | undefined, what = "", relative = 1e-12, absolute = 0) {
    const wanted = expected === null ? NaN : expected;
    if (wanted === undefined) return { pass: false, message: () => `${what}: there is no number to compare with` };
    const allowed = absolute + relative * Math.abs(wanted);
    const pass =
      typeof received === "number" && (Object.is(received, wanted) || Math.abs(received - wanted) <= allowed);
    return { pass, message: () => `${what}: ${String(received)} should be ${wanted} within ${allowed}` };
  },
});

/** Numbers as JSON carries them: null is missing. */
export function floats(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? NaN);
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
    mannWhitneyZ: number;
  }[];
  readonly splits: readonly { a: number[]; b: number[]; p: number }[];
  readonly signFlips: readonly { x: number[]; p: number }[];
  readonly manySignFlips: readonly { x: number[]; p: number }[];
  readonly manySplits: readonly { a: number[]; b: number[]; p: number }[];
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

/** A JSON file of test/reference. */
export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../reference/${name}`, import.meta.url), "utf8"));
}

export const rStatistics = readJson("r-statistics.json") as RStatistics;
