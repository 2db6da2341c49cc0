import type * as assay from "../src/index.ts";
import type * as power from "../src/study/inference/power.ts";
import type { Claim, VerdictWords } from "./claims.d.ts";

/** How one test of a claim came out for one metal. */
export interface Verdict {
  readonly tested: string;
  readonly verdict: VerdictWords;
  readonly figures: string;
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
  readonly power: Pick<typeof power, "fewestEvents" | "tooFewToTell">;
  /** Folder of the claims' scenarios: absolute path. */
  readonly folder: string;
}

export declare function judgeClaims(claims: readonly Claim[], judging: Judging): Promise<JudgedClaim[]>;
