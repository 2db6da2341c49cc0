import type { StudyDesign } from "../../src/study/design/study-design.ts";
import type { EventWindow } from "../../src/study/design/windows.ts";
import type { Estimate } from "../../src/study/response/estimate.ts";
import type { CheckedFinding, ResponseResult, ResponseTerm } from "../../src/study/response/response-result.ts";
import type { Instant } from "../../src/time/types.ts";

const from = Date.parse("2014-01-16T13:30:00Z") as Instant;
const to = Date.parse("2026-03-11T12:30:00Z") as Instant;

/** A design's response with every default. */
export const sampleResponseDesign: NonNullable<StudyDesign["response"]> = {
  kind: "linear",
  of: "car",
  covariance: "hc3",
  with: [],
  revision: false,
  rolling: 36,
};

function estimateOf(estimate: number, pValue: number): Estimate {
  const half = 0.0018;
  return { estimate, se: 0.0009, statistic: -2.4, df: 142, pValue, ciLow: estimate - half, ciHigh: estimate + half };
}

/** A term with its p, raw and adjusted. */
export function sampleTerm(term: string, estimate: number, pValue: number, pAdjusted: number): ResponseTerm {
  const scale = term === "intercept" || term === "difference" ? NaN : 0.12;
  return { term, ...estimateOf(estimate, pValue), pAdjusted, scale };
}

/** A finding of a check about the surprise's slope. */
export function sampleFinding(check: string, over: Partial<CheckedFinding> = {}): CheckedFinding {
  const about = { term: "surprise", part: "", from, to, n: 144, event: null, note: "" };
  return { check, ...about, ...estimateOf(-0.0021, 0.4), ...over };
}

/** A chosen, not computed, response of one group, metal and window. */
export function sampleResponse(
  group: string,
  metal: string,
  window: EventWindow,
  over: Partial<ResponseResult> = {},
): ResponseResult {
  return {
    group,
    metal,
    window,
    covariance: "hc3",
    note: "",
    n: 144,
    leftOut: new Map([["surprise", 9]]),
    rSquared: 0.06,
    terms: [sampleTerm("intercept", 0.0018, 0.02, NaN), sampleTerm("surprise", -0.0021, 0.001, 0.004)],
    stability: [sampleFinding("spearman", { estimate: -0.3, pValue: 0.0002 })],
    ...over,
  };
}
