import type { Exclusion } from "./exclusion.ts";
import type { MarketView } from "./market-view.ts";
import type { FittedModel, NormalReturnModel } from "./model.ts";
import type { EstimationWindow, EventWindow } from "./panel.ts";

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
  /** In-sample AR by position over the whole estimation window; NaN where not valid. */
  readonly residuals: Float64Array;
}

/**
 * Fits the normal-return model of one event. The estimation window is cut by position (the `length` observations ending `gap` before
 * the event window), then observations missing in any series are left out. Too few valid ones, or none that vary, is an exclusion.
 */
export function fitEvent(
  day0: number,
  view: MarketView,
  model: NormalReturnModel,
  window: EventWindow,
  estimation: EstimationWindow,
): { readonly count: number; readonly fit: EventFit } | { readonly count: number; readonly exclusion: Exclusion } {
  const end = day0 + window.from - estimation.gap;
  const begin = Math.max(0, end - estimation.length);
  const { returns, regressors, count, largest } = validPart(view, begin, Math.max(begin, end));
  if (count < estimation.minimum || count <= model.parameters) {
    const needed = Math.max(estimation.minimum, model.parameters + 1);
    return { count, exclusion: { reason: "estimation-too-short", detail: `${count} of at least ${needed}` } };
  }
  const fitted = model.fit(returns, regressors);
  if (fitted === null) {
    return { count, exclusion: { reason: "zero-variance", detail: "the benchmark does not vary" } };
  }
  const residuals = new Float64Array(estimation.length).fill(Number.NaN);
  const offset = estimation.length - returns.length;
  const row = new Float64Array(regressors.length);
  let squares = 0;
  for (let index = 0; index < returns.length; index += 1) {
    const actual = returns[index] ?? Number.NaN;
    if (Number.isNaN(actual)) continue;
    for (const [k, regressor] of regressors.entries()) row[k] = regressor[index] ?? Number.NaN;
    const residual = actual - fitted.expected(row);
    residuals[offset + index] = residual;
    squares += residual * residual;
  }
  const degreesOfFreedom = count - model.parameters;
  const sigma = Math.sqrt(squares / degreesOfFreedom);
  if (!(sigma > negligible * largest)) {
    return { count, exclusion: { reason: "zero-variance", detail: "the abnormal returns do not vary" } };
  }
  return { count, fit: { model: fitted, sigma, count, degreesOfFreedom, residuals } };
}

function validPart(view: MarketView, begin: number, end: number) {
  const returns = view.returns.slice(begin, end);
  const regressors = view.regressors.map((regressor) => regressor.slice(begin, end));
  let count = 0;
  let largest = 0;
  for (let index = 0; index < returns.length; index += 1) {
    const valid = Number.isFinite(returns[index]) && regressors.every((regressor) => Number.isFinite(regressor[index]));
    if (valid) {
      count += 1;
      largest = Math.max(largest, Math.abs(returns[index] ?? 0));
    } else {
      returns[index] = Number.NaN;
      for (const regressor of regressors) regressor[index] = Number.NaN;
    }
  }
  return { returns, regressors, count, largest };
}
