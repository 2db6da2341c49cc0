import type * as assay from "../src/index.ts";
import type * as power from "../src/study/power.ts";
import type { Claim } from "./claims.d.ts";

/** A line of the table of verdicts. */
export interface Verdict {
  /** The claim as told, in its first line only. */
  readonly told: string;
  readonly tested: string;
  readonly verdict: string;
  readonly figures: string;
}

/** What judging needs of the program, built or from its sources. */
export interface Judging {
  readonly assay: typeof assay;
  readonly power: Pick<typeof power, "fewestEvents" | "tooFewToTell">;
  /** Folder of the claims' scenarios: absolute path. */
  readonly folder: string;
}

export declare function judgeClaims(claims: readonly Claim[], judging: Judging): Promise<Verdict[]>;
