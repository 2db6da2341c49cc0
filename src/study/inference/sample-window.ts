import { withoutRounding } from "../../kernels/rounding.ts";
import type { EventWindow } from "../design/index.ts";
import { type BuiltPanel, type EventPanel, rowOf } from "../normal-returns/index.ts";

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

/**
 * Cumulates each event's abnormal returns over a tested window: CAR_i = sum of its valid AR, SCAR_i = CAR_i / (s_i sqrt(c_i)) with
 * c_i = L_i + g'(X'X)^-1 g, g the sum of the regressor rows (Campbell, Lo and MacKinlay 1997, ch. 4.4; Salinger 1992). A sum
 * within 1e-12 of zero is zero, so that whoever counts signs counts the same. An event without a valid day has NaN.
 */
export function sampleWindow(built: BuiltPanel, window: EventWindow): WindowSample {
  const { panel, fits, regressors } = built;
  const first = window.from - panel.window.from;
  const last = window.to - panel.window.from;
  const car = new Float64Array(panel.count).fill(NaN);
  const standardError = new Float64Array(panel.count).fill(NaN);
  const days = new Float64Array(panel.count);
  const sums = new Float64Array(regressors.length);
  for (const [index, fit] of fits.entries()) {
    const abnormal = rowOf(panel.ar, index);
    let sum = 0;
    let valid = 0;
    sums.fill(0);
    for (let column = first; column <= last; column += 1) {
      const value = abnormal[column] ?? NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      valid += 1;
      for (const [k, regressor] of regressors.entries()) {
        sums[k] = (sums[k] ?? 0) + (regressor.values[index * regressor.columns + column] ?? NaN);
      }
    }
    days[index] = valid;
    if (valid === 0) continue;
    car[index] = withoutRounding(sum);
    standardError[index] = fit.sigma * Math.sqrt(valid + fit.model.estimationError(valid, sums));
  }
  const scar = car.map((value, index) => value / (standardError[index] ?? NaN));
  return { panel, window, car, standardError, scar, days };
}
