import { meanInterval } from "./aggregate.ts";

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

/**
 * The event on which a mean's distance from zero rests: with it the 95 % interval of the mean leaves zero out, without it (the largest
 * in the mean's direction) it does not. -1 when there is none, and below three events.
 */
export function decisiveEvent(cars: Float64Array): number {
  const { n, mean } = meanInterval(cars);
  if (n < 3 || !leavesZeroOut(cars)) return -1;
  const side = Math.sign(mean);
  let largest = -1;
  for (const [event, car] of cars.entries()) {
    if (largest === -1 ? !Number.isNaN(car) : side * car > side * (cars[largest] ?? NaN)) largest = event;
  }
  return leavesZeroOut(cars.filter((_, event) => event !== largest)) ? -1 : largest;
}

function leavesZeroOut(cars: Float64Array): boolean {
  const { low, high } = meanInterval(cars);
  return low > 0 || high < 0;
}
