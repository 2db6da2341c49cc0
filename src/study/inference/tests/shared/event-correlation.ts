import { correlation } from "../../../../kernels/correlation.ts";
import { type EstimatedPanel, rowOf } from "../../../normal-returns/index.ts";
import type { CorrelationEstimator } from "../../average-correlation.ts";
import type { WindowSample } from "../../sample-window.ts";
import { validEvents } from "../../sample.ts";

/** Windows of the same events have one average, which needs to be found once. */
const known = new WeakMap<EstimatedPanel | WindowSample, number>();

/**
 * Mean over pairs of the correlation of estimation residuals paired by position before the event, whatever their dates, over the positions
 * that both have. Pairs without one (no two common positions, no variation) are left out; NaN when none is left.
 */
export const eventCorrelation: CorrelationEstimator = {
  name: "event",
  estimate(panel, sample) {
    const events = validEvents(sample.car);
    const key = events.length === panel.count ? panel : sample;
    const r = known.get(key) ?? averageByPosition(events.map((event) => rowOf(panel.estimationAr, event)));
    known.set(key, r);
    return r;
  },
};

/**
 * The sum of correlations between two sets of rows with the same holes is the product of their summed unit rows, so that pairs of sets
 * are visited rather than pairs of rows: without holes there is one set.
 */
function averageByPosition(rows: readonly Float64Array[]): number {
  const byHoles = new Map<string, Float64Array[]>();
  for (const row of rows) {
    const holes = holesOf(row);
    const set = byHoles.get(holes) ?? [];
    byHoles.set(holes, set);
    set.push(row);
  }
  const sets = [...byHoles.values()];
  let pairs = 0;
  let total = 0;
  for (const [index, set] of sets.entries()) {
    const own = sumUnits(set, set);
    pairs += (own.count * (own.count - 1)) / 2;
    total += (dot(own.sum, own.sum) - own.count) / 2;
    for (let next = index + 1; next < sets.length; next++) {
      const between = correlateSets(set, sets[next] ?? []);
      pairs += between.pairs;
      total += between.total;
    }
  }
  return pairs === 0 ? NaN : total / pairs;
}

interface PairSum {
  readonly pairs: number;
  readonly total: number;
}

function correlateSets(set: readonly Float64Array[], other: readonly Float64Array[]): PairSum {
  if (set.length > 1 && other.length > 1) {
    const [first, second] = [sumUnits(set, other), sumUnits(other, set)];
    return { pairs: first.count * second.count, total: dot(first.sum, second.sum) };
  }
  let pairs = 0;
  let total = 0;
  for (const row of set) {
    for (const column of other) {
      const rho = correlation(row, column);
      if (Number.isNaN(rho)) continue;
      pairs++;
      total += rho;
    }
  }
  return { pairs, total };
}

function holesOf(row: Float64Array): string {
  const holes: number[] = [];
  for (let at = 0; at < row.length; at++) if (Number.isNaN(row[at])) holes.push(at);
  return holes.join(" ");
}

/** Sum of the rows of a set, each centred and of length 1 over the positions that the other set has too; rows that do not vary are left out. */
function sumUnits(
  rows: readonly Float64Array[],
  others: readonly Float64Array[],
): { sum: Float64Array; count: number } {
  const [own, other] = [rows[0] ?? new Float64Array(), others[0] ?? new Float64Array()];
  const positions = Int32Array.from([...own.keys()].filter((at) => !Number.isNaN(own[at]) && !Number.isNaN(other[at])));
  const sum = new Float64Array(positions.length);
  let count = 0;
  for (const row of rows) {
    let total = 0;
    let lowest = Infinity;
    let highest = -Infinity;
    for (const at of positions) {
      const value = row[at] as number;
      total += value;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    if (!(lowest < highest)) continue;
    const center = total / positions.length;
    let squares = 0;
    for (const at of positions) squares += ((row[at] as number) - center) ** 2;
    const norm = Math.sqrt(squares);
    for (let k = 0; k < positions.length; k++) {
      sum[k] = (sum[k] as number) + ((row[positions[k] as number] as number) - center) / norm;
    }
    count++;
  }
  return { sum, count };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((total, value, at) => total + value * (b[at] as number), 0);
}
