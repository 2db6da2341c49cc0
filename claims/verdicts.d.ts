import type * as assay from "../src/index.ts";
import type * as spans from "../src/report/words/spans.ts";
import type * as throughout from "../src/report/words/throughout.ts";
import type * as intervals from "../src/study/inference/mean-interval.ts";
import type * as power from "../src/study/inference/power.ts";
import type { Claim, VerdictWords } from "./claims.d.ts";

/** How one test of a claim came out for one metal. */
export interface Verdict {
  readonly tested: string;
  readonly verdict: VerdictWords;
  readonly figures: string;
  /** Whether a finding holds throughout its events; absent or empty where nothing was found. */
  readonly throughout?: string;
}

/** A claim with its answer and every verdict behind it. */
export interface JudgedClaim {
  readonly told: string;
  readonly answer: string;
  readonly verdicts: readonly Verdict[];
}

/** What judging needs of the program, built or from its sources. */
export interface Judging {
  readonly assay: typeof assay;
  readonly study: Pick<typeof power, "fewestEvents" | "tooFewToTell"> &
    Pick<typeof intervals, "meanInterval"> &
    Pick<typeof spans, "halvesPhrases"> &
    Pick<typeof throughout, "throughoutWords">;
  /** Folder of the claims' scenarios: absolute path. */
  readonly folder: string;
}

export declare function judgeClaims(claims: readonly Claim[], judging: Judging): Promise<JudgedClaim[]>;
