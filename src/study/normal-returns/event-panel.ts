import type { EstimationWindow, EventWindow } from "../design/index.ts";
import type { Matrix } from "./matrix.ts";

/**
 * The included events of one group and metal, one row an event, in order of release. `ar` and `sar` span the whole configured event
 * window.
 */
export interface EventPanel {
  readonly window: EventWindow;
  readonly estimation: EstimationWindow;
  readonly count: number;
  /** Positions of day 0 among the metal's observations: events share a date exactly where their positions coincide. */
  readonly day0: Float64Array;
  /** Abnormal returns, events x event-window observations. */
  readonly ar: Matrix;
  /** Standardized abnormal returns: AR / (s sqrt(C)), C the prediction-error factor. */
  readonly sar: Matrix;
  /** Residual standard deviation s_i of each event: divisor M_i - k_i, uncentred. */
  readonly sigma: Float64Array;
  /** Residual degrees of freedom d_i = M_i - k_i. */
  readonly degreesOfFreedom: Float64Array;
  /** Valid estimation observations M_i. */
  readonly estimationCount: Float64Array;
}

/** A panel with its estimation window: what significance tests prepare themselves from. It is ten times as large, and results let it go. */
export interface EstimatedPanel extends EventPanel {
  /** In-sample abnormal returns, events x estimation-window positions; NaN where not valid. */
  readonly estimationAr: Matrix;
}
