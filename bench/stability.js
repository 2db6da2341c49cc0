import { randomFor } from "../dist/kernels/random.js";
import { testParts } from "../dist/study/inference/parts/test-parts.js";
import { csectT } from "../dist/study/inference/tests/parametric/csect-t.js";
import { adjustParts } from "../dist/study/stability/adjust-parts.js";
import { readStability } from "../dist/study/stability/hold.js";
import { meanParts } from "../dist/study/stability/mean-parts.js";
import { normalDraws } from "./normal-draws.js";
import { alignedTable } from "./table.js";

const window = { from: 0, to: 0 };
const sizes = [40, 64, 150];

/**
 * Where in the events an effect is, by their place from 0 to 1: `strength` is what all of them have on average, in standard errors.
 * @type {Record<string, (place: number) => number>}
 */
const cases = {
  throughout: () => 1,
  "first half alone": (place) => (place < 0.5 ? 2 : 0),
  "second half alone": (place) => (place < 0.5 ? 0 : 2),
  "twice as much in the first half": (place) => (place < 0.5 ? 4 / 3 : 2 / 3),
  nowhere: () => 0,
};
const strengths = [3, 4, 6];

/** What an answer can say of halves. */
const sayings = ["both", "rests on 1st", "1st, 2nd few", "rests on 2nd", "2nd, 1st few", "neither", "opposed"];

/**
 * Prints what is said of means that were found (p < 5 %) in made-up samples of which the truth is known.
 * @param {number} runs
 */
export function printStability(runs = 2_000) {
  console.log(`${runs} samples a row, normal CARs over 13 years; percent of those found (p < 5 %)\n`);
  const rows = Object.entries(cases).flatMap(([name, effectAt]) =>
    sizes.flatMap((n) =>
      (name === "nowhere" ? [0] : strengths).map((strength) => {
        const counts = new Map(sayings.map((saying) => [saying, 0]));
        let found = 0;
        for (let run = 0; run < runs; run += 1) {
          const noise = normalDraws(run, `${name} ${n} ${strength}`, n);
          const cars = noise.map((x, at) => x + (strength / Math.sqrt(n)) * effectAt((at + 0.5) / n));
          const said = sayingOf(cars);
          if (said === null) continue;
          found += 1;
          counts.set(said, (counts.get(said) ?? 0) + 1);
        }
        const shares = sayings.map((saying) => ((100 * (counts.get(saying) ?? 0)) / Math.max(1, found)).toFixed(0));
        return [name, String(n), String(strength), String(Math.round((100 * found) / runs)), ...shares];
      }),
    ),
  );
  console.log(alignedTable([["effect", "n", "t", "found %", ...sayings], ...rows]));
}

/** @param {Float64Array} car */
function sayingOf(car) {
  const n = car.length;
  const one = new Float64Array(n).fill(1);
  const matrix = { rows: n, columns: 1, values: car };
  const panel = {
    window,
    estimation: { length: 60, gap: 0, minimum: 60 },
    count: n,
    day0: one.map((_, at) => 1000 * at),
    ar: matrix,
    sar: matrix,
    sigma: one,
    degreesOfFreedom: one,
    estimationCount: one,
    estimationAr: matrix,
  };
  const sample = { panel, window, car, scar: car, standardError: one, days: one };
  const random = randomFor(1, "");
  if (!(csectT.evaluate(sample, null, random).pValue < 0.05)) return null;
  const month = (13 * 365.25 * 86_400_000) / n;
  const releasedAt = Float64Array.from({ length: n }, (_, at) => Date.UTC(2013, 0, 10) + at * month);
  const [parts = []] = testParts(
    csectT,
    { panel, samples: [sample], releasedAt },
    () => false,
    () => random,
  );
  const estimate = car.reduce((sum, value) => sum + value, 0) / n;
  const plain = { group: "", against: null, term: null, metal: "", window, estimate, isFinding: true };
  const [stability] = adjustParts([{ ...plain, parts: meanParts({ parts }) }], "holm");
  const halves = stability === undefined ? null : readStability(stability).halves;
  if (halves === null) throw new Error("there are halves");
  const { earlier, later, differ } = halves;
  if (earlier.says === "opposed" || later.says === "opposed") return "opposed";
  if (earlier.says === "shown" && later.says === "shown") return "both";
  if (earlier.says === "shown") return later.says === "absent" || differ ? "rests on 1st" : "1st, 2nd few";
  if (later.says === "shown") return earlier.says === "absent" || differ ? "rests on 2nd" : "2nd, 1st few";
  return "neither";
}
