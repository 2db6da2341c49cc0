import { mean } from "../../../kernels/moments.ts";
import type { BootstrapMethod } from "./bootstrap-method.ts";
import { bootstrapT, nothingKnown } from "./bootstrap-t.ts";

const fewestBlocks = 5;

/**
 * Circular block bootstrap-t of the mean: blocks of l = ceil(n^(1/3)) events consecutive in order of release, the first event following
 * the last, k = ceil(n / l) of them a resample. Its mean is that of the k block means b, its standard error sd(b) / sqrt(k) (Gotze and
 * Kunsch 1996); the sample's own standard error is the same with the n possible blocks, divisor n. NaN below five blocks.
 */
export const block: BootstrapMethod = {
  kind: "block",
  title: "Circular block bootstrap-t",
  reference: "Politis and Romano 1992; Götze and Künsch 1996",
  advice:
    "Events near each other keep their dependence, also where windows only overlap; it wants some twenty events or more.",
  evaluate(cars, _day0, draws, random) {
    const n = cars.length;
    const caar = mean(cars);
    const length = Math.ceil(Math.cbrt(n) - 1e-9);
    const blocks = Math.ceil(n / length);
    const note = `blocks of ${length} events`;
    if (!(blocks >= fewestBlocks)) {
      return { method: "block", n, caar, draws: 0, ...nothingKnown, note };
    }
    const deviations = blockDeviations(cars, caar, length);
    const distances = new Float64Array(draws);
    const errors = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw += 1) {
      let total = 0;
      let squares = 0;
      for (let drawn = 0; drawn < blocks; drawn += 1) {
        const deviation = deviations[random.nextInt(n)] as number;
        total += deviation;
        squares += deviation * deviation;
      }
      distances[draw] = total / blocks;
      errors[draw] = Math.sqrt(Math.max(0, squares - (total * total) / blocks) / (blocks * (blocks - 1)));
    }
    const se = Math.sqrt(mean(deviations.map((deviation) => deviation * deviation)) / blocks);
    return { method: "block", n, caar, draws, ...bootstrapT({ mean: caar, se, distances, errors }), note };
  },
};

/** Mean of each block less the mean of all, by the block's first event. */
function blockDeviations(cars: Float64Array, center: number, length: number): Float64Array {
  return cars.map((_, first) => {
    let sum = 0;
    for (let step = 0; step < length; step += 1) sum += (cars[(first + step) % cars.length] as number) - center;
    return sum / length;
  });
}
