import { randomFor } from "../dist/kernels/random.js";
import { meanInterval } from "../dist/study/inference/mean-interval.js";
import { bootstrapMethods } from "../dist/study/inference/bootstrap/index.js";
import { normalDraws } from "./normal-draws.js";
import { alignedTable } from "./table.js";

const draws = 999;
const sizes = [10, 20, 50, 100];
/** Average correlation of n values of which so many pairs correlate by one half. */
const halfOf = (/** @type {number} */ pairs, /** @type {number} */ n) => pairs / (n * (n - 1));
const everyDate = (/** @type {number} */ n) => Float64Array.from({ length: n }, (_, event) => event);

/**
 * Made-up CARs of mean zero with the dates of their events and their average correlation, by what is peculiar about them.
 * @type {Record<string, (z: Float64Array, n: number) => { cars: Float64Array, day0: Float64Array, correlation: number }>}
 */
const cases = {
  "independent, normal": (z, n) => ({ cars: z.subarray(0, n), day0: everyDate(n), correlation: 0 }),
  "independent, skewed": (z, n) => ({
    cars: z.subarray(0, n).map((x) => Math.exp(x) - Math.exp(0.5)),
    day0: everyDate(n),
    correlation: 0,
  }),
  "two events a date": (z, n) => ({
    cars: z.subarray(0, n).map((x, event) => x + (z[n + Math.floor(event / 2)] ?? NaN)),
    day0: everyDate(n).map((event) => Math.floor(event / 2)),
    correlation: halfOf(n / 2, n),
  }),
  "windows overlap by half": (z, n) => ({
    cars: z.subarray(0, n).map((x, event) => x + (z[event + 1] ?? NaN)),
    day0: everyDate(n),
    correlation: halfOf(n - 1, n),
  }),
};

/**
 * Prints how often the 95 % intervals of the CAAR hold the true mean of made-up CARs.
 * @param {number} runs
 */
export function printCoverage(runs = 2_000) {
  const error = (100 * Math.sqrt((0.95 * 0.05) / runs)).toFixed(1);
  console.log(
    `${runs} samples a row, ${draws} resamples each; percent of 95 % intervals that hold the mean; error ${error}\n`,
  );
  const rows = Object.entries(cases).flatMap(([name, make]) =>
    sizes.map((n) => {
      const hits = [0, 0, ...bootstrapMethods.map(() => 0)];
      for (let run = 0; run < runs; run += 1) {
        const { cars, day0, correlation } = make(normalDraws(run, `${name} ${n}`, 2 * n), n);
        const [plain, adjusted] = [meanInterval(cars), meanInterval(cars, correlation)];
        const intervals = [
          [plain.low, plain.high],
          [adjusted.low, adjusted.high],
          ...bootstrapMethods.map((method) => {
            const { ciLow, ciHigh } = method.evaluate(cars, day0, draws, randomFor(run, method.kind));
            return [ciLow, ciHigh];
          }),
        ];
        for (const [at, [low = NaN, high = NaN]] of intervals.entries()) {
          hits[at] = (hits[at] ?? 0) + (Number.isNaN(low) ? NaN : Number(low <= 0 && high >= 0));
        }
      }
      return [name, String(n), ...hits.map((count) => (Number.isNaN(count) ? "-" : ((100 * count) / runs).toFixed(1)))];
    }),
  );
  console.log(
    alignedTable([["95 % intervals", "n", "t", "adjusted", ...bootstrapMethods.map(({ kind }) => kind)], ...rows]),
  );
}
