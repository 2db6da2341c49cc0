import { correlation } from "../../kernels/correlation.ts";
import { type EstimatedPanel, rowOf } from "../normal-returns/index.ts";
import { type Origin, sampleOrigin } from "./parts/take-events.ts";
import type { WindowSample } from "./sample-window.ts";
import { validEvents } from "./sample.ts";

/** A way to average the correlation of event pairs into the r that Kolari and Pynnonen's adjustments need. */
export interface CorrelationEstimator {
  readonly name: "calendar" | "event";
  /** r over the events of the window; NaN below two events. */
  estimate(panel: EstimatedPanel, sample: WindowSample): number;
}

/** Two events of one sample whose windows share observations. */
interface RelatedPair {
  readonly first: number;
  readonly second: number;
  /** rho_ij overlap_ij. */
  readonly correlation: number;
}

/** Tests of one window are given one sample, whole or in part; its pairs are found for the first of them. */
const known = new WeakMap<WindowSample, readonly RelatedPair[]>();

/** Fewer common observations say nothing of a correlation. */
const fewestCommon = 30;

/**
 * r = 2/(n(n-1)) times the sum over pairs of rho_ij overlap_ij. rho_ij: correlation of the two events' estimation residuals at the
 * positions of the series that both have (0 below 30); overlap_ij: observations valid in both tested windows / sqrt(L_i L_j). With all
 * events on one date this is the `event` estimator; with windows apart it is 0. Only pairs with neighbouring day 0 are visited.
 */
export const calendarCorrelation: CorrelationEstimator = {
  name: "calendar",
  estimate(panel, sample) {
    const n = validEvents(sample.car).length;
    if (n < 2) return NaN;
    const total = pairsOf(panel, sample).reduce((sum, pair) => sum + pair.correlation, 0);
    return (2 * total) / (n * (n - 1));
  },
};

/** 1 + (n - 1) r: how far correlation raises the variance of a mean of n; NaN when that is no variance. */
export function varianceFactor(n: number, r: number): number {
  const factor = 1 + (n - 1) * r;
  return factor > 0 ? factor : NaN;
}

/** Below this distance from 1 a correlation is 1 but for rounding, and the events are one event told several times. */
const negligible = 1e-12;

/**
 * (1 - r) / (1 + (n - 1) r): the share of n events, correlated by r on average, that independent ones would need to tell as much of
 * their mean, its variance being taken from their own spread (Kolari and Pynnonen 2010). NaN when 1 + (n - 1) r <= 0 and when r is 1.
 */
export function independentShare(n: number, r: number): number {
  return 1 - r < negligible ? NaN : (1 - r) / varianceFactor(n, r);
}

/** Correlation of two events' residuals, the second's estimation window `shift` observations after the first's. */
function commonCorrelation({ estimationAr }: EstimatedPanel, first: number, second: number, shift: number): number {
  const common = estimationAr.columns - shift;
  return correlation(
    rowOf(estimationAr, first).subarray(shift),
    rowOf(estimationAr, second).subarray(0, common),
    fewestCommon,
  );
}

function overlap({ panel, window, days }: WindowSample, first: number, second: number, shift: number): number {
  const from = window.from - panel.window.from;
  const to = window.to - panel.window.from;
  const earlier = rowOf(panel.ar, first);
  const later = rowOf(panel.ar, second);
  let common = 0;
  for (let column = from + shift; column <= to; column++) {
    if (!Number.isNaN(earlier[column]) && !Number.isNaN(later[column - shift])) common++;
  }
  return common / Math.sqrt((days[first] ?? NaN) * (days[second] ?? NaN));
}

/** The pairs of a sample: those of the whole that it was taken from, as far as it has both events. */
function pairsOf(panel: EstimatedPanel, sample: WindowSample): readonly RelatedPair[] {
  const found = known.get(sample);
  if (found !== undefined) return found;
  const origin = sampleOrigin(sample);
  const ofWhole = origin === undefined ? undefined : known.get(origin.whole);
  const pairs = origin === undefined || ofWhole === undefined ? findPairs(panel, sample) : among(ofWhole, origin);
  known.set(sample, pairs);
  return pairs;
}

function among(pairs: readonly RelatedPair[], { whole, rows }: Origin<WindowSample>): readonly RelatedPair[] {
  if (pairs.length === 0) return pairs;
  const isTaken = new Uint8Array(whole.car.length);
  for (const row of rows) isTaken[row] = 1;
  return pairs.filter(({ first, second }) => isTaken[first] === 1 && isTaken[second] === 1);
}

function findPairs(panel: EstimatedPanel, sample: WindowSample): RelatedPair[] {
  const events = validEvents(sample.car);
  const position = (event: number) => panel.day0[event] ?? NaN;
  events.sort((a, b) => position(a) - position(b));
  const length = sample.window.to - sample.window.from + 1;
  const farthest = Math.min(length - 1, panel.estimation.length - fewestCommon);
  const pairs: RelatedPair[] = [];
  for (const [at, first] of events.entries()) {
    for (let next = at + 1; next < events.length; next++) {
      const second = events[next] as number;
      const shift = position(second) - position(first);
      if (!(shift <= farthest)) break;
      const rho = commonCorrelation(panel, first, second, shift);
      if (!Number.isNaN(rho)) {
        pairs.push({ first, second, correlation: rho * overlap(sample, first, second, shift) });
      }
    }
  }
  return pairs;
}
