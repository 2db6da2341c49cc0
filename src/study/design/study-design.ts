import type { ExpectationChoice } from "../../calendar/expectation.ts";
import type { SurpriseFilter, SurpriseScale } from "../../calendar/surprise-filter.ts";
import type { WordFilter } from "../../calendar/word-filter.ts";
import type { CivilDate } from "../../time/types.ts";
import type { Condition } from "./condition/expression.ts";
import type { EstimationWindow, EventWindow } from "./windows.ts";

/** What the single set of a scenario without named groups is called. */
export const unnamedGroup = "events";

/** A named set of events. */
export interface GroupDesign extends WordFilter {
  readonly name: string;
  readonly indicators: readonly string[];
  readonly surprise: SurpriseFilter;
  /** What must hold of a release, by what was known at it. */
  readonly when?: Condition;
  /** An earlier release that each event must follow, and one that none may follow. */
  readonly after?: SequenceDesign;
  readonly notAfter?: SequenceDesign;
}

/** An earlier release: which ones count, and how an event follows it. At least one of `within` and `isFirst` says how. */
export interface SequenceDesign {
  readonly indicators: readonly string[];
  readonly surprise: SurpriseFilter;
  readonly when?: Condition;
  /** How long before the event at most: calendar days on the event's local dates, or milliseconds. Null = any time. */
  readonly within: { readonly days: number } | { readonly milliseconds: number } | null;
  /** Whether the event must be the first release of the group's indicators after it, whatever their surprise. */
  readonly isFirst: boolean;
}

/** Which normal-return model to fit, with its options already filled in. */
export interface ModelChoice {
  readonly kind: string;
  /** Series the model regresses on or subtracts, in the order of its slopes; empty for models without any. */
  readonly factors: readonly string[];
  /** How old, in ms, a price of theirs may be at the metal's instants; 0 = struck at the same instant. */
  readonly asOf: number;
}

/** Other releases inside the event window: which of them count, and whether events that they fall upon stay. */
export interface CollisionDesign {
  readonly policy: "keep" | "drop";
  /** Indicators whose other releases count as collisions. */
  readonly with: readonly string[];
}

/** Which days are like those of the releases, but without one. */
export interface MatchDesign {
  /** The stretch of the calendar that a matched day shares with its release. */
  readonly period: "quarter" | "year" | "all";
  /** Indicators on whose release days nothing matches, beside those of the groups. */
  readonly without: readonly string[];
}

/** How moves are regressed on surprises. */
export interface ResponseDesign {
  /** How the surprise enters: one slope, or one for each side. */
  readonly kind: string;
  /** What is explained. */
  readonly of: string;
  /** Estimator of the coefficients' covariance. */
  readonly covariance: string;
  /** Indicators published in the same minute, whose surprises are regressors too. */
  readonly with: readonly string[];
  /** Whether the revision of the prior figure is one. */
  readonly revision: boolean;
  /** Events of each rolling estimate. */
  readonly rolling: number;
}

/** What to study, with every default filled in. The engine reads nothing else. */
export interface StudyDesign {
  readonly name: string;
  readonly metals: readonly string[];
  readonly groups: readonly GroupDesign[];
  /** First and last local date of a release, both included; null = open. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly window: EventWindow;
  readonly tested: readonly EventWindow[];
  readonly estimation: EstimationWindow;
  /** Indicators on whose release days nothing is estimated. */
  readonly estimateWithout: readonly string[];
  /** What becomes of an event with a missing return in its window: it is dropped, or its valid observations are summed. */
  readonly holes: "drop" | "sum";
  readonly model: ModelChoice;
  readonly tests: readonly string[];
  /** Whether each event is tested by itself, too. */
  readonly single: boolean;
  /** Whether parts of the events are looked at by themselves, to tell whether what was found holds throughout. */
  readonly stability: boolean;
  /** How p-values are adjusted for the number of tests. */
  readonly adjust: string;
  readonly collisions: CollisionDesign;
  readonly surpriseScale: SurpriseScale;
  /** What surprises are measured against: the first of these that can say. */
  readonly expectation: readonly ExpectationChoice[];
  readonly compare: readonly (readonly [string, string])[];
  readonly matched: MatchDesign;
  /** Draws of matched days that placebo inference rests on; 0 = none. */
  readonly placebo: number;
  /** Whether moves are held against those of matched days. */
  readonly volatility: boolean;
  /** Resamples of each CAAR; 0 = none. */
  readonly bootstrap: number;
  /** Null = no regressions. */
  readonly response: ResponseDesign | null;
  readonly seed: number;
}

/** The same study without what it resamples, regresses, splits or holds against other days: its events, their averages and what tests say of all. */
export function withoutDraws(design: StudyDesign): StudyDesign {
  return { ...design, single: false, stability: false, bootstrap: 0, placebo: 0, volatility: false, response: null };
}

/** A study that asks for nothing beyond its events, windows, model and tests: what a design adds to it stands behind it. */
export const plainDesign = {
  from: null,
  to: null,
  estimateWithout: [],
  holes: "drop",
  single: true,
  stability: true,
  adjust: "holm",
  collisions: { policy: "keep", with: [] },
  surpriseScale: { kind: "expanding", minimum: 12 },
  expectation: [{ kind: "consensus", count: 0, minimum: 0 }],
  compare: [],
  matched: { period: "year", without: [] },
  placebo: 0,
  volatility: false,
  bootstrap: 0,
  response: null,
  seed: 1,
} as const satisfies Partial<StudyDesign>;
