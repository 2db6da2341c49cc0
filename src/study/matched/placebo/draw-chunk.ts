import { randomFor } from "../../../kernels/random.ts";
import type { PlaceboStatistic } from "./placebo-statistic.ts";
import type { PlaceboPlan } from "./plan.ts";
import { placeboStatistics } from "./statistics/index.ts";

/** Draws are made this many at a time, each lot with random numbers of its own, so that it does not matter who makes which. */
export const chunkSize = 250;

/** How many lots a plan has. */
export function countChunks({ draws }: PlaceboPlan): number {
  return Math.ceil(draws / chunkSize);
}

/** Statistics of one draw: cells x tested windows x statistics. */
export function drawWidth({ cells }: PlaceboPlan): number {
  return cells.reduce((width, { windows }) => width + windows.length * placeboStatistics.length, 0);
}

/**
 * Makes one lot of draws: each slot gets one of its matched days, with equal chances and independently of the other slots, so that a day may
 * come twice; then every statistic of every cell and window is evaluated on the days drawn. One row a draw (see `drawWidth`); NaN where
 * a slot has no matched day or a statistic is not defined.
 */
export function drawChunk(plan: PlaceboPlan, chunk: number): Float64Array {
  const random = randomFor(plan.seed, `placebo|${chunk}`);
  const count = Math.min(chunkSize, plan.draws - chunk * chunkSize);
  const rows = new Float64Array(count * drawWidth(plan));
  const drawn = new Int32Array(plan.choices.length);
  let next = 0;
  for (let draw = 0; draw < count; draw += 1) {
    for (let slot = 0; slot < drawn.length; slot += 1) {
      const days = plan.choices[slot] as Int32Array;
      drawn[slot] = days.length === 0 ? -1 : (days[random.nextInt(days.length)] as number);
    }
    for (const { slots, windows } of plan.cells) {
      for (const { car, scar } of windows) {
        for (const value of statisticsOf(slots, drawn, car, scar)) rows[next++] = value;
      }
    }
  }
  return rows;
}

/** Every statistic of one cell and window on the days drawn. A day without a CAR there takes no part; a slot without a day leaves nothing to say. */
function statisticsOf(slots: Int32Array, drawn: Int32Array, car: Float64Array, scar: Float64Array): readonly number[] {
  const cars = new Float64Array(slots.length);
  const scars = new Float64Array(slots.length);
  let count = 0;
  for (const slot of slots) {
    const day = drawn[slot] ?? -1;
    if (day === -1) return placeboStatistics.map(() => NaN);
    const value = car[day] as number;
    if (Number.isNaN(value)) continue;
    cars[count] = value;
    scars[count] = scar[day] as number;
    count += 1;
  }
  return evaluateStatistics(cars.subarray(0, count), scars.subarray(0, count));
}

/** Every statistic of CARs and SCARs that exist, in the order of the registry. */
export function evaluateStatistics(cars: Float64Array, scars: Float64Array): readonly number[] {
  return placeboStatistics.map((statistic: PlaceboStatistic) => statistic.evaluate(cars, scars));
}
