import { type EstimatedPanel, type Matrix, rowOf } from "../../normal-returns/index.ts";
import type { WindowSample } from "../sample-window.ts";

/** What some events were taken from: what is known of each event or pair there needs not be found again. */
export interface Origin<Whole> {
  readonly whole: Whole;
  /** Rows of the whole, in the order of the part's own. */
  readonly rows: Int32Array;
}

const panels = new WeakMap<EstimatedPanel, Origin<EstimatedPanel>>();
const samples = new WeakMap<WindowSample, Origin<WindowSample>>();

/** What a panel's events were taken from; undefined for one that is a whole itself. */
export function panelOrigin(panel: EstimatedPanel): Origin<EstimatedPanel> | undefined {
  return panels.get(panel);
}

/** What a sample's events were taken from; undefined for one that is a whole itself. */
export function sampleOrigin(sample: WindowSample): Origin<WindowSample> | undefined {
  return samples.get(sample);
}

/** Some events of a panel as a panel of their own. Its matrices are copied when they are asked for: most tests never ask for the largest. */
export function takePanel(whole: EstimatedPanel, rows: Int32Array): EstimatedPanel {
  const [ar, sar, estimationAr] = [whole.ar, whole.sar, whole.estimationAr].map((matrix) =>
    whenAsked(matrix, rows),
  ) as [() => Matrix, () => Matrix, () => Matrix];
  const taken: EstimatedPanel = {
    window: whole.window,
    estimation: whole.estimation,
    count: rows.length,
    day0: takeValues(whole.day0, rows),
    sigma: takeValues(whole.sigma, rows),
    degreesOfFreedom: takeValues(whole.degreesOfFreedom, rows),
    estimationCount: takeValues(whole.estimationCount, rows),
    get ar() {
      return ar();
    },
    get sar() {
      return sar();
    },
    get estimationAr() {
      return estimationAr();
    },
  };
  panels.set(taken, { whole, rows });
  return taken;
}

/** Some events of a tested window as a sample of their own, of the panel that has the same ones. */
export function takeSample(whole: WindowSample, rows: Int32Array, panel: EstimatedPanel): WindowSample {
  const taken = {
    panel,
    window: whole.window,
    car: takeValues(whole.car, rows),
    standardError: takeValues(whole.standardError, rows),
    scar: takeValues(whole.scar, rows),
    days: takeValues(whole.days, rows),
  };
  samples.set(taken, { whole, rows });
  return taken;
}

function whenAsked(whole: Matrix, rows: Int32Array): () => Matrix {
  let taken: Matrix | undefined;
  return () => (taken ??= takeRows(whole, rows));
}

/** Some rows of a matrix, copied. */
export function takeRows(whole: Matrix, rows: Int32Array): Matrix {
  const values = new Float64Array(rows.length * whole.columns);
  for (const [place, row] of rows.entries()) values.set(rowOf(whole, row), place * whole.columns);
  return { rows: rows.length, columns: whole.columns, values };
}

/** Some of the values, one an event. */
export function takeValues(whole: Float64Array, rows: Int32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) taken[place] = whole[rows[place] as number] as number;
  return taken;
}
