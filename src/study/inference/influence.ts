import { tQuantile } from "../../kernels/distributions/distributions.ts";
import { meanInterval } from "./mean-interval.ts";
import { independentShare } from "./average-correlation.ts";

/** What single events do to a CAAR. */
export interface Influence {
  /** CAAR of the other events, one per event; NaN for an event without a CAR and when no other event has one. */
  readonly without: Float64Array;
  /** Smallest and largest of them. */
  readonly low: number;
  readonly high: number;
  /** Event (its row) whose absence moves the CAAR most, the first of equals; -1 when there is none. */
  readonly most: number;
}

/** Leaves out one event at a time: (n mean - x_i) / (n - 1), the CAAR of the n - 1 others. Below two events all is missing. */
export function leaveOneOut(cars: Float64Array): Influence {
  const { n, mean } = meanInterval(cars);
  const without = cars.map((car) => (n < 2 ? NaN : mean + (mean - car) / (n - 1)));
  let most = -1;
  let low = NaN;
  let high = NaN;
  let farthest = -1;
  for (const [event, value] of without.entries()) {
    if (Number.isNaN(value)) continue;
    low = Number.isNaN(low) ? value : Math.min(low, value);
    high = Number.isNaN(high) ? value : Math.max(high, value);
    if (Math.abs(value - mean) > farthest) {
      farthest = Math.abs(value - mean);
      most = event;
    }
  }
  return { without, low, high, most };
}

/** What a CAAR's 95 % t interval does when one event is left out. */
export type Change = "includes-zero" | "excludes-zero";

/** A conclusion about a CAAR that rests on single events. */
export interface Fragility {
  readonly change: Change;
  /** Event (its row) whose absence makes that change and moves the CAAR most, the first of equals. */
  readonly event: number;
  /** How many events make it, each by its absence. */
  readonly count: number;
}

/**
 * Whether leaving out any one event moves the CAAR's 95 % t interval onto zero or off it. Without event i: mean (n mean - x_i)/(n - 1), sum
 * of squares SS - n/(n - 1) (x_i - mean)^2, n - 2 degrees of freedom. Null when it stays, and below three events, whose remainder has no
 * interval. The average correlation of the CARs is taken for that of the others, too. The CAAR's sign needs no look: at one standard error
 * or more from zero it is the same without any one event (Samuelson 1968).
 */
export function findFragility(cars: Float64Array, correlation = 0): Fragility | null {
  const { n, mean, se, low, high } = meanInterval(cars, correlation);
  if (n < 3) return null;
  const isOff = low > 0 || high < 0;
  const squares = se * se * independentShare(n, correlation) * n * (n - 1);
  const width = tQuantile(0.975, n - 2) / Math.sqrt((n - 1) * (n - 2) * independentShare(n - 1, correlation));
  let event = -1;
  let count = 0;
  const { without } = leaveOneOut(cars);
  for (const [row, value] of without.entries()) {
    const left = Math.max(0, squares - (n / (n - 1)) * ((cars[row] ?? NaN) - mean) ** 2);
    if (Number.isNaN(value) || Math.abs(value) > width * Math.sqrt(left) === isOff) continue;
    count += 1;
    if (event === -1 || Math.abs(value - mean) > Math.abs((without[event] ?? NaN) - mean)) event = row;
  }
  return count === 0 ? null : { change: isOff ? "includes-zero" : "excludes-zero", event, count };
}
