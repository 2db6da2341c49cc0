import type { Expectation } from "../calendar/expectation.ts";
import type { Release } from "../calendar/types.ts";
import type { Instant } from "../time/types.ts";
import type { BootstrapOutcome } from "./bootstrap-method.ts";
import type { ComparisonOutcome } from "./comparison-test.ts";
import type { InputReading } from "./condition/judge.ts";
import type { StudyDesign } from "./design.ts";
import type { Exclusion } from "./exclusion.ts";
import type { EventPanel, EventWindow, Matrix, WindowSample } from "./panel.ts";
import type { PlaceboOutcome } from "./placebo/outcomes.ts";
import type { ResponseResult } from "./response/result.ts";
import type { SingleEventOutcome } from "./single-event.ts";
import type { TestOutcome } from "./significance-test.ts";
import type { VolatilityOutcome } from "./volatility.ts";

/** One release joined to one metal: where it falls among the prices and, when included, what was estimated for it. */
export interface StudyEvent {
  readonly group: string;
  readonly metal: string;
  readonly release: Release;
  /** What was expected of it; null when nothing says. */
  readonly expectation: Expectation | null;
  /** actual - expectation in the indicator's unit; null when either is missing. */
  readonly surprise: number | null;
  /** The same in standard deviations of the indicator's surprises; null when there is no scale. */
  readonly surpriseSd: number | null;
  /** That standard deviation in the indicator's unit. */
  readonly surpriseScale: number | null;
  readonly exclusion: Exclusion | null;
  /** Index of day 0 in the metal's series; -1 when there is none. */
  readonly day0: number;
  /** The observations that surround the release: the last at or before it and the first after; null when there is none. */
  readonly pricedBefore: Instant | null;
  readonly pricedAfter: Instant | null;
  /** Valid estimation observations; NaN when the event was excluded before they were counted. */
  readonly estimationCount: number;
  /** Intercept and residual standard deviation of the model; NaN where the model has none. */
  readonly alpha: number;
  readonly sigma: number;
  /** One slope per factor of the model. */
  readonly betas: readonly number[];
  /** Ids of other releases inside the event window, in order of time. */
  readonly collisions: readonly string[];
  /** The earlier release that the group's `after` asks for; null without one. */
  readonly follows: Release | null;
  /** What the group's condition read; empty without one. */
  readonly inputs: readonly InputReading[];
}

/** Average abnormal returns by event time. CAAR runs from the window's first observation. */
export interface AveragePath {
  readonly n: Float64Array;
  readonly aar: Float64Array;
  readonly caar: Float64Array;
  /** Cross-sectional standard error of the AAR: sd / sqrt(n). */
  readonly aarSe: Float64Array;
  /** 95 % interval of the CAAR from the t distribution with n - 1 degrees of freedom. */
  readonly caarCiLow: Float64Array;
  readonly caarCiHigh: Float64Array;
}

/** The distribution of CARs in one tested window. Fractions (log returns); NaN when n is too small. */
export interface WindowSummary {
  readonly n: number;
  readonly meanCar: number;
  readonly medianCar: number;
  readonly sdCar: number;
  readonly sharePositive: number;
  /** 95 % interval of the mean, every event counted as independent. */
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Average correlation r of the CARs, as in adj_bmp_t: positive where windows share dates, 0 where they stand apart. */
  readonly correlation: number;
  /** How many independent events would tell as much of the mean: n (1 - r) / (1 + (n - 1) r). */
  readonly effectiveEvents: number;
  /** The interval with that many in place of n under the root. */
  readonly adjustedLow: number;
  readonly adjustedHigh: number;
  /** Smallest mean that a two-sided 5 % t test so adjusted finds with 80 % power, for CARs of this number, spread and correlation. */
  readonly detectableEffect: number;
}

export interface TestResult extends TestOutcome {
  readonly test: string;
  /** Adjusted over every test of the run; NaN when pValue is. */
  readonly pAdjusted: number;
}

/** One tested window of one group and metal. */
export interface WindowResult {
  readonly window: EventWindow;
  readonly sample: WindowSample;
  readonly summary: WindowSummary;
  /** Each event's CAR by itself, rows as in the panel. */
  readonly single: SingleEventOutcome;
  readonly tests: readonly TestResult[];
  /** Empty unless the design asks for resamples. */
  readonly bootstrap: readonly BootstrapOutcome[];
}

/** Everything about one group and one metal. */
export interface CellResult {
  readonly group: string;
  readonly metal: string;
  /** Every selected release, included or not, in order of release. */
  readonly events: readonly StudyEvent[];
  /** The included ones, in the panel's row order. */
  readonly included: readonly StudyEvent[];
  /** Observations that `estimation.without` takes out of each included event's estimation window. */
  readonly leftOut: Float64Array;
  readonly panel: EventPanel;
  /** Returns and the model's expected returns over the event window, rows as in the panel. */
  readonly returns: Matrix;
  readonly expected: Matrix;
  /** Instants (epoch ms) of the event-window observations, rows as in the panel. */
  readonly observedAt: Matrix;
  /** Each abnormal return by itself, rows as in the panel. */
  readonly single: SingleEventOutcome;
  readonly average: AveragePath;
  readonly windows: readonly WindowResult[];
}

/** Two groups side by side in one window of one metal. */
export interface ComparisonResult {
  readonly groupA: string;
  readonly groupB: string;
  readonly metal: string;
  readonly window: EventWindow;
  readonly nA: number;
  readonly nB: number;
  readonly meanA: number;
  readonly meanB: number;
  /** meanA - meanB, with its 95 % Welch interval. */
  readonly difference: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Smallest difference that groups of these sizes and spreads show with 80 % power. */
  readonly detectableDifference: number;
  /** Keyed by the comparison test's kind. */
  readonly outcomes: ReadonlyMap<string, ComparisonOutcome>;
  /** The Welch p-value, adjusted over all comparisons of the run. */
  readonly pAdjusted: number;
}

export interface StudyResult {
  readonly design: StudyDesign;
  /** Group-major, then metal, in the scenario's order. */
  readonly cells: readonly CellResult[];
  readonly comparisons: readonly ComparisonResult[];
  /** By cell, tested window and statistic; empty unless the design asks for draws. */
  readonly placebo: readonly PlaceboOutcome[];
  /** By cell and tested window; empty unless the design asks for it. */
  readonly volatility: readonly VolatilityOutcome[];
  /** Group-major, then metal, then window; empty unless the design asks for responses. */
  readonly responses: readonly ResponseResult[];
  /** How many p-values the adjustment covers. */
  readonly familySize: number;
  /** Sentences a reader must see beside the numbers. */
  readonly warnings: readonly string[];
}
