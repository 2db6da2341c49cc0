/** A row-major table of numbers; NaN is a missing value. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Event time, both ends included: observation 0 is the first struck after the release. */
export interface EventWindow {
  readonly from: number;
  readonly to: number;
}

/** The `length` observations that end `gap` observations before the event window; fewer than `minimum` valid ones exclude the event. */
export interface EstimationWindow {
  readonly length: number;
  readonly gap: number;
  readonly minimum: number;
}

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

/** One tested window of a panel: the cumulative abnormal returns of its events. For a one-day window CAR = AR and SCAR = SAR. */
export interface WindowSample {
  readonly panel: EventPanel;
  readonly window: EventWindow;
  /** CAR_i: sum of the valid AR in the window; NaN when none is valid. */
  readonly car: Float64Array;
  /** Standard error of CAR_i: s_i sqrt(c_i), c_i the factor of the sum's prediction error; NaN when CAR_i is. */
  readonly standardError: Float64Array;
  /** SCAR_i = CAR_i over its standard error. */
  readonly scar: Float64Array;
  /** L_i: valid observations of event i in the window. */
  readonly days: Float64Array;
}
