/** The question of a study as a program writes it: the keys of a scenario file (docs/scenario.md), with the same defaults, without those of files. */

/** One name or a list of them. */
export type OneOrMore = string | readonly string[];

/** Which surprises count: a side, or a range in the indicators' unit (`raw`) or in standard deviations (`sd`, the default). */
export type SurpriseQuestion =
  | "above"
  | "below"
  | "in-line"
  | "any"
  | { readonly min?: number | undefined; readonly max?: number | undefined; readonly unit?: "raw" | "sd" | undefined };

/** Earlier releases that an event follows, or does not follow. */
export interface SequenceQuestion {
  readonly release: OneOrMore;
  readonly surprise?: SurpriseQuestion | undefined;
  readonly when?: string | undefined;
  /** How soon: `30m`, `4h`, `7d`. */
  readonly within?: string | undefined;
  /** Whether the event is the first release after it. */
  readonly first?: boolean | undefined;
}

/** One set of events. */
export interface GroupQuestion {
  /** Indicators whose releases are the events. */
  readonly release: OneOrMore;
  readonly surprise?: SurpriseQuestion | undefined;
  readonly label?: OneOrMore | undefined;
  readonly speaker?: OneOrMore | undefined;
  /** A condition of what was known at the release: `us_cpi_yoy.actual > 3`. */
  readonly when?: string | undefined;
  readonly after?: SequenceQuestion | undefined;
  readonly not_after?: SequenceQuestion | undefined;
}

/** What surprises are measured against: `consensus`, `previous`, `{ average: 6 }`, `{ autoregression: 1, minimum: 24 }`. */
export type ExpectationQuestion = string | Readonly<Record<string, number>>;

/** What a study asks. Only `metals` and one of `groups` and `events` must be there. */
export interface Question {
  /** Title; default: "study". */
  readonly name?: string | undefined;
  /** What is asked, in a sentence. */
  readonly question?: string | undefined;
  /** Ids of the prices to study. */
  readonly metals: OneOrMore;
  /** Named sets of events. */
  readonly groups?: Readonly<Record<string, GroupQuestion>> | undefined;
  /** A single unnamed set of events, instead of groups. */
  readonly events?: GroupQuestion | undefined;
  /** First and last local date of a release, both included: `2026-01-13`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly surprise_scale?:
    | "expanding"
    | "full-sample"
    | { readonly kind: "expanding" | "full-sample"; readonly minimum: number }
    | undefined;
  readonly collisions?:
    | { readonly policy?: "keep" | "drop" | undefined; readonly with?: OneOrMore | undefined }
    | undefined;
  /** Pairs of groups to compare. */
  readonly compare?: readonly (readonly [string, string])[] | undefined;
  /** Or a list, of which the first that can say counts. */
  readonly expectation?: ExpectationQuestion | readonly ExpectationQuestion[] | undefined;
  /** Event window in observations; 0 is the first struck after the release. */
  readonly window?: { readonly from: number; readonly to: number } | undefined;
  /** Windows that get CARs and tests. */
  readonly tested?: readonly (readonly [number, number])[] | undefined;
  readonly estimation?:
    | {
        readonly length?: number | undefined;
        readonly gap?: number | undefined;
        readonly minimum?: number | undefined;
        readonly without?: OneOrMore | undefined;
      }
    | undefined;
  readonly holes?: "drop" | "sum" | undefined;
  /** Model of the normal return: a name of `models`, or a mapping with its series. */
  readonly model?:
    | string
    | {
        readonly kind: string;
        readonly benchmark?: string | undefined;
        readonly factors?: readonly string[] | undefined;
        readonly align?: { readonly as_of: string } | undefined;
      }
    | undefined;
  /** Names of `significanceTests`, the primary one first, or `all`. */
  readonly tests?: OneOrMore | undefined;
  /** A name of `adjustments`. */
  readonly adjust?: string | undefined;
  /** Number of resamples for bootstrap intervals. */
  readonly bootstrap?: number | false | { readonly draws: number } | undefined;
  /** Number of draws of matched days without a release. */
  readonly placebo?: number | false | { readonly draws: number } | undefined;
  readonly volatility?: boolean | undefined;
  readonly matched?:
    | { readonly period?: "quarter" | "year" | "all" | undefined; readonly without?: OneOrMore | undefined }
    | undefined;
  /** Regressions of moves on surprises: true, a name of `responseKinds`, or a mapping. */
  readonly response?:
    | boolean
    | string
    | {
        readonly kind?: string | undefined;
        readonly of?: string | undefined;
        readonly covariance?: string | undefined;
        readonly with?: OneOrMore | undefined;
        readonly revision?: boolean | undefined;
        readonly rolling?: number | undefined;
      }
    | undefined;
  /** Events that prices make, to name like indicators; further keys are the options of its kind (`priceEventKinds`). */
  readonly price_events?:
    | Readonly<
        Record<
          string,
          { readonly kind: string; readonly metal: string; readonly [option: string]: number | string | undefined }
        >
      >
    | undefined;
  /** Seed of every random draw. */
  readonly seed?: number | undefined;
}
