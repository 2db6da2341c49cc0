import { countBelow, countUpTo } from "../../kernels/ascending.ts";
import { tTwoSidedP } from "../../kernels/distributions/distributions.ts";
import { rounding } from "../../kernels/rounding.ts";
import { type EstimatedPanel, type EventPanel, rowOf } from "../normal-returns/index.ts";
import { estimationOrder } from "./estimation-order.ts";
import type { WindowSample } from "./sample-window.ts";

/** A test of one event by itself, as `assay list tests` and the documentation show it. */
export interface SingleEventTest {
  /** Stable name. */
  readonly kind: string;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  readonly advice: string;
  /** The columns that hold it. */
  readonly columns: string;
}

/** The tests that every event gets, whatever tests the scenario names for its groups. */
export const singleEventTests: readonly SingleEventTest[] = [
  {
    kind: "ar_t",
    title: "t of one abnormal return",
    reference: "Patell 1976; Salinger 1992",
    advice:
      "Whether one observation is out of the ordinary for that metal at that time; among many events one in twenty is, by chance.",
    columns: "abnormal_returns.csv: ar_t, ar_t_df, ar_t_p",
  },
  {
    kind: "car_t",
    title: "t of one cumulative abnormal return",
    reference: "Salinger 1992; Campbell, Lo and MacKinlay 1997",
    advice:
      "The same for the sum over a window, its forecast errors counted in full; fat tails make it reject too often.",
    columns: "car.csv: car_t, car_t_df, car_t_p",
  },
  {
    kind: "placebo_p",
    title: "Placebo p of one event",
    reference: "Nguyen and Wolf 2023",
    advice:
      "How many runs of its own estimation window moved at least as far: needs no normal distribution, and no fewer than 20 runs for a p of 5 %.",
    columns: "abnormal_returns.csv: ar_placebo_p; car.csv: car_placebo_p",
  },
];

/** What values say by themselves, each without the others: NaN where a value is missing, and where nobody asked. */
export interface SingleEventOutcome {
  /** Two-sided p of the standardized value against t(d_i). */
  readonly pValues: Float64Array;
  /** Placebo p of the value. */
  readonly placebo: Float64Array;
}

/** Every abnormal return of the event window by itself, events x observations. */
export function testObservations(panel: EstimatedPanel): SingleEventOutcome {
  return { pValues: arPValues(panel), placebo: arPlacebos(panel) };
}

/** Every event's CAR by itself. */
export function testCars(sample: WindowSample, panel: EstimatedPanel): SingleEventOutcome {
  return { pValues: carPValues(sample), placebo: carPlacebos(sample, panel) };
}

/** What is said of `count` values that nobody asks about. */
export function untested(count: number): SingleEventOutcome {
  const nothing = new Float64Array(count).fill(NaN);
  return { pValues: nothing, placebo: nothing };
}

/** Two-sided p of each standardized abnormal return (`ar_t`) against t(d_i), events x observations; NaN where the return is missing. */
export function arPValues({ sar, degreesOfFreedom }: EventPanel): Float64Array {
  return sar.values.map((value, cell) => {
    return Number.isNaN(value) ? NaN : tTwoSidedP(value, degreesOfFreedom[Math.floor(cell / sar.columns)] ?? NaN);
  });
}

/** Degrees of freedom d_i of `ar_t`, events x observations; NaN where the return is missing. */
export function arDegreesOfFreedom({ sar, degreesOfFreedom }: EventPanel): Float64Array {
  return sar.values.map((value, cell) => {
    return Number.isNaN(value) ? NaN : (degreesOfFreedom[Math.floor(cell / sar.columns)] ?? NaN);
  });
}

/** Two-sided p of each event's standardized CAR (`car_t`) against t(d_i); NaN where the CAR is missing. */
export function carPValues({ panel, scar }: WindowSample): Float64Array {
  return scar.map((value, event) => {
    return Number.isNaN(value) ? NaN : tTwoSidedP(value, panel.degreesOfFreedom[event] ?? NaN);
  });
}

/**
 * Placebo p of each abnormal return: `placeboP` with runs of one observation, which are counted in the sorted estimation window; events x
 * observations.
 */
export function arPlacebos(panel: EstimatedPanel): Float64Array {
  const { ar } = panel;
  const { counts, sorted } = estimationOrder(panel);
  const result = new Float64Array(ar.values.length).fill(NaN);
  for (let event = 0; event < ar.rows; event += 1) {
    const quiet = rowOf(sorted, event);
    const runs = counts[event] ?? 0;
    for (let column = 0; column < ar.columns; column += 1) {
      const cell = event * ar.columns + column;
      const size = Math.abs(ar.values[cell] ?? NaN) - rounding;
      if (runs === 0 || Number.isNaN(size)) continue;
      const hits = size > 0 ? runs - countBelow(quiet, runs, size) + countUpTo(quiet, runs, -size) : runs;
      result[cell] = (1 + hits) / (runs + 1);
    }
  }
  return result;
}

/** Placebo p of each event's CAR: `placeboP` with runs as long as the event has valid observations in the window. */
export function carPlacebos({ car, days }: WindowSample, { estimationAr }: EstimatedPanel): Float64Array {
  return car.map((value, event) => placeboP(value, days[event] ?? 0, rowOf(estimationAr, event)));
}

/**
 * Placebo p of a sum of `length` abnormal returns: (1 + number of runs S_b with |S_b| >= |sum|) / (B + 1), S_b the sums over the B runs
 * of that many consecutive estimation observations; a run with a missing one does not count, ties do, in spite of rounding. Exact for
 * single exchangeable observations, approximate for runs, which overlap (permutation form: Nguyen and Wolf 2023). NaN without a sum
 * or a run.
 */
export function placeboP(sum: number, length: number, quiet: Float64Array): number {
  if (Number.isNaN(sum)) return NaN;
  const size = Math.abs(sum) - rounding;
  let runs = 0;
  let hits = 0;
  for (let begin = 0; begin + length <= quiet.length; begin += 1) {
    let run = 0;
    for (let at = begin; at < begin + length; at += 1) run += quiet[at] as number;
    // Counted without a branch, which no processor could foresee.
    runs += Number(!Number.isNaN(run));
    hits += Number(Math.abs(run) >= size);
  }
  return runs === 0 ? NaN : (1 + hits) / (runs + 1);
}
