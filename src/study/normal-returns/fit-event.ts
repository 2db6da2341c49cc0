import type { EstimationWindow, EventWindow } from "../design/index.ts";
import { areThere, type MarketView } from "../placement/index.ts";
import type { Exclusion } from "../selection/index.ts";
import type { FittedModel, NormalReturnModel } from "./normal-return-model.ts";

// Below this share of the largest return, residuals are rounding noise of a perfect fit rather than variation.
const negligible = 1e-10;

/** A model fitted on one event's estimation window. */
export interface EventFit {
  readonly model: FittedModel;
  /** s_i: square root of the sum of squared in-sample AR over M_i - k_i (uncentred). */
  readonly sigma: number;
  /** M_i and d_i = M_i - k_i. */
  readonly count: number;
  readonly degreesOfFreedom: number;
}

/** A fit, or why there is none, and how many observations were valid. */
export type FitOutcome =
  | { readonly count: number; readonly fit: EventFit }
  | { readonly count: number; readonly exclusion: Exclusion };

/**
 * Fits the normal-return model of one event and writes its in-sample AR by position into `residuals` (one element per position of the
 * estimation window; NaN where not valid). The window is cut by position (the `length` observations ending `gap` before the event
 * window), then observations missing in any series are left out. Too few valid ones, or none that vary, is an exclusion.
 */
export function fitEvent(
  day0: number,
  view: MarketView,
  model: NormalReturnModel,
  window: EventWindow,
  estimation: EstimationWindow,
  residuals: Float64Array,
): FitOutcome {
  const { begin, end } = estimationSpan(day0, window, estimation);
  const { returns, regressors, count, largest } = validPart(view, begin, end);
  const parameters = model.parameters(regressors.length);
  if (count < estimation.minimum || count <= parameters) {
    const needed = Math.max(estimation.minimum, parameters + 1);
    return { count, exclusion: { reason: "estimation-too-short", detail: `${count} of at least ${needed}` } };
  }
  const fitted = model.fit(returns, regressors);
  if (fitted === null) {
    return { count, exclusion: { reason: "zero-variance", detail: model.undetermined } };
  }
  const offset = estimation.length - returns.length;
  const row = new Float64Array(regressors.length);
  let squares = 0;
  residuals.fill(NaN);
  for (let index = 0; index < returns.length; index += 1) {
    const actual = returns[index] ?? NaN;
    if (Number.isNaN(actual)) continue;
    for (let k = 0; k < row.length; k += 1) row[k] = regressors[k]?.[index] ?? NaN;
    const residual = actual - fitted.expected(row);
    residuals[offset + index] = residual;
    squares += residual * residual;
  }
  const degreesOfFreedom = count - parameters;
  const sigma = Math.sqrt(squares / degreesOfFreedom);
  if (!(sigma > negligible * largest)) {
    return { count, exclusion: { reason: "zero-variance", detail: "the abnormal returns do not vary" } };
  }
  return { count, fit: { model: fitted, sigma, count, degreesOfFreedom } };
}

/** Where an event's estimation window begins (included) and ends (not included) among the observations; cut off where the data begin. */
export function estimationSpan(day0: number, window: EventWindow, estimation: EstimationWindow) {
  const end = Math.max(0, day0 + window.from - estimation.gap);
  return { begin: Math.max(0, end - estimation.length), end };
}

/** The estimation window by position, NaN where any series is missing. */
function validPart(view: MarketView, begin: number, end: number) {
  let returns = view.estimable.subarray(begin, end);
  let regressors = view.regressors.map((regressor) => regressor.subarray(begin, end));
  let count = 0;
  let largest = 0;
  let isCopy = false;
  for (let index = 0; index < returns.length; index += 1) {
    const actual = returns[index] ?? NaN;
    if (Number.isFinite(actual) && areThere(regressors, index)) {
      count += 1;
      largest = Math.max(largest, Math.abs(actual));
      continue;
    }
    // Most windows have no hole, and then the series' own memory serves.
    if (!isCopy) {
      returns = returns.slice();
      regressors = regressors.map((regressor) => regressor.slice());
      isCopy = true;
    }
    returns[index] = NaN;
    for (const regressor of regressors) regressor[index] = NaN;
  }
  return { returns, regressors, count, largest };
}
