import type { EventWindow } from "../design/index.ts";
import type { EventPanel, Matrix, StudyEvent } from "../normal-returns/index.ts";
import type { BootstrapOutcome } from "./bootstrap/bootstrap-method.ts";
import type { TestedPart } from "./parts/test-parts.ts";
import type { WindowSample } from "./sample-window.ts";
import type { TestOutcome } from "./significance-test.ts";
import type { SingleEventOutcome } from "./single-event.ts";

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

/** What a significance test says of one window, and its p-value adjusted for all tests of the study. */
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
  /** What parts of the events say by themselves; empty unless the design asks whether findings hold throughout. */
  readonly parts: readonly TestedPart[];
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
