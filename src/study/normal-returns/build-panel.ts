import type { EstimationWindow, EventWindow } from "../design/index.ts";
import type { MarketView } from "../placement/index.ts";
import type { EventPanel } from "./event-panel.ts";
import type { EventFit } from "./fit-event.ts";
import { emptyMatrix, type Matrix } from "./matrix.ts";

/** An included event: its day 0 and its fitted model. */
export interface FittedEvent {
  readonly day0: number;
  readonly fit: EventFit;
}

/** A panel with what it was computed from; rows are the included events in order of release. */
export interface BuiltPanel {
  readonly panel: EventPanel;
  readonly fits: readonly EventFit[];
  readonly returns: Matrix;
  readonly expected: Matrix;
  readonly observedAt: Matrix;
  /** One matrix per regressor of the model, over the event window. */
  readonly regressors: readonly Matrix[];
}

/**
 * Abnormal returns of the included events: AR = return - expected return, SAR = AR / (s sqrt(C)) with the prediction-error factor
 * C = 1 + x'(X'X)^-1 x (Patell 1976; Campbell, Lo and MacKinlay 1997, ch. 4.4).
 */
export function buildPanel(
  events: readonly FittedEvent[],
  view: MarketView,
  window: EventWindow,
  estimation: EstimationWindow,
): BuiltPanel {
  const count = events.length;
  const columns = window.to - window.from + 1;
  const [returns, expected, observedAt, ar, sar] = Array.from({ length: 5 }, () => emptyMatrix(count, columns)) as [
    Matrix,
    Matrix,
    Matrix,
    Matrix,
    Matrix,
  ];
  const regressors = view.regressors.map(() => emptyMatrix(count, columns));
  const row = new Float64Array(regressors.length);
  for (const [index, { day0, fit }] of events.entries()) {
    for (let column = 0; column < columns; column += 1) {
      const position = day0 + window.from + column;
      const cell = index * columns + column;
      for (const [k, regressor] of view.regressors.entries()) {
        row[k] = regressor[position] ?? NaN;
        const matrix = regressors[k];
        if (matrix !== undefined) matrix.values[cell] = row[k];
      }
      const actual = view.returns[position] ?? NaN;
      const normal = fit.model.expected(row);
      returns.values[cell] = actual;
      expected.values[cell] = normal;
      observedAt.values[cell] = view.series.instants[position] ?? NaN;
      ar.values[cell] = actual - normal;
      sar.values[cell] = (actual - normal) / (fit.sigma * Math.sqrt(1 + fit.model.estimationError(1, row)));
    }
  }
  const fits = events.map(({ fit }) => fit);
  const panel: EventPanel = {
    window,
    estimation,
    count,
    day0: Float64Array.from(events, ({ day0 }) => day0),
    ar,
    sar,
    sigma: Float64Array.from(fits, (fit) => fit.sigma),
    degreesOfFreedom: Float64Array.from(fits, (fit) => fit.degreesOfFreedom),
    estimationCount: Float64Array.from(fits, (fit) => fit.count),
  };
  return { panel, fits, returns, expected, observedAt, regressors };
}
