import { mean } from "../../../kernels/moments.ts";
import type { Random } from "../../../kernels/random.ts";
import type { BootstrapMethod } from "./bootstrap-method.ts";
import { bootstrapT, nothingKnown } from "./bootstrap-t.ts";

const fewestDates = 5;
const fewestForRademacher = 12;
const mostEnumerated = 10_000;
const rademacher = Float64Array.of(-1, 1);
const webb = Float64Array.of(-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5));

/**
 * Wild cluster bootstrap-t of the mean, without imposing the null: events that share day 0 are a cluster and get one random weight w_g.
 * With U_g the sum of a cluster's CARs less their mean, the resampled mean lies S/n off, S = sum of w_g U_g, and its clustered variance
 * is G/(G-1) times the sum of (w_g U_g - n_g S/n)^2 / n^2. Weights are +-1 (Rademacher), from twelve dates on; below that Webb's six
 * points. All choices of weights when they are at most 10,000. NaN below five dates.
 */
export const wild: BootstrapMethod = {
  kind: "wild",
  title: "Wild cluster bootstrap-t",
  reference: "Cameron, Gelbach and Miller 2008; Webb 2023",
  advice:
    "The interval for events that share dates; with few events and strong skewness it is too short, and it sees no dependence between windows that only overlap.",
  evaluate(cars, day0, draws, random) {
    const n = cars.length;
    const caar = mean(cars);
    const { sums, sizes } = clusterResiduals(cars, day0, caar);
    const dates = sums.length;
    const [points, name] = dates < fewestForRademacher ? [webb, "Webb"] : [rademacher, "Rademacher"];
    const all = points.length ** dates;
    const isEnumerated = all <= mostEnumerated;
    const note = `${dates} dates, ${name} weights${isEnumerated && dates >= fewestDates ? ", enumerated" : ""}`;
    if (dates < fewestDates) {
      return { method: "wild", n, caar, draws: 0, ...nothingKnown, note };
    }
    const count = isEnumerated ? all : draws;
    const distances = new Float64Array(count);
    const errors = new Float64Array(count);
    const weights = new Float64Array(dates);
    for (let draw = 0; draw < count; draw += 1) {
      fillWeights(weights, points, isEnumerated ? draw : random);
      const { distance, error } = reweigh(sums, sizes, weights, n);
      distances[draw] = distance;
      errors[draw] = error;
    }
    const { error: se } = reweigh(sums, sizes, weights.fill(1), n);
    return { method: "wild", n, caar, draws: count, ...bootstrapT({ mean: caar, se, distances, errors }), note };
  },
};

/** Sum of residuals and number of events of each cluster, in order of its first event. */
function clusterResiduals(cars: Float64Array, day0: Float64Array, center: number) {
  const clusters = new Map<number, { sum: number; size: number }>();
  for (const [event, car] of cars.entries()) {
    const at = day0[event] ?? NaN;
    const cluster = clusters.get(at) ?? { sum: 0, size: 0 };
    cluster.sum += car - center;
    cluster.size += 1;
    clusters.set(at, cluster);
  }
  const found = [...clusters.values()];
  return {
    sums: Float64Array.from(found, ({ sum }) => sum),
    sizes: Float64Array.from(found, ({ size }) => size),
  };
}

/** Weights by chance, or the ones of that number when all are gone through. */
function fillWeights(weights: Float64Array, points: Float64Array, source: Random | number): void {
  let rest = typeof source === "number" ? source : 0;
  for (let cluster = 0; cluster < weights.length; cluster += 1) {
    const choice = typeof source === "number" ? rest % points.length : source.nextInt(points.length);
    weights[cluster] = points[choice] as number;
    rest = Math.floor(rest / points.length);
  }
}

/** How far a resample's mean lies off, and its clustered standard error. */
function reweigh(sums: Float64Array, sizes: Float64Array, weights: Float64Array, n: number) {
  const dates = sums.length;
  let total = 0;
  for (let cluster = 0; cluster < dates; cluster += 1)
    total += (weights[cluster] as number) * (sums[cluster] as number);
  const distance = total / n;
  let squares = 0;
  for (let cluster = 0; cluster < dates; cluster += 1) {
    squares += ((weights[cluster] as number) * (sums[cluster] as number) - (sizes[cluster] as number) * distance) ** 2;
  }
  return { distance, error: Math.sqrt(((dates / (dates - 1)) * squares) / (n * n)) };
}
