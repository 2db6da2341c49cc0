import { tTwoSidedP } from "../dist/kernels/distributions/distributions.js";
import { randomFor } from "../dist/kernels/random.js";
import { breakTest } from "../dist/kernels/regression/break-test.js";
import { regress } from "../dist/kernels/regression/regression.js";
import { covariances } from "../dist/study/response/covariances/index.js";
import { normalDraws } from "./normal-draws.js";
import { alignedTable } from "./table.js";

const draws = 199;
const sizes = [20, 60, 150];

/** @typedef {{ surprise: Float64Array, noise: Float64Array }} News */

/**
 * Made-up surprises, and moves that they do not explain, by what is peculiar about them.
 * @type {Record<string, (news: News) => { surprise: Float64Array, move: Float64Array }>}
 */
const cases = {
  "equal spread": ({ surprise, noise }) => ({ surprise, move: noise }),
  "spread grows with the surprise": ({ surprise, noise }) => ({
    surprise,
    move: noise.map((x, at) => x * (0.5 + Math.abs(surprise[at] ?? NaN))),
  }),
  "one surprise of 8 sd": ({ surprise, noise }) => ({ surprise: withFar(surprise), move: noise }),
  "one of 8 sd, and spread grows": ({ surprise, noise }) => {
    const far = withFar(surprise);
    return { surprise: far, move: noise.map((x, at) => x * (0.5 + Math.abs(far[at] ?? NaN))) };
  },
  "both follow those before (0.5)": ({ surprise, noise }) => ({ surprise: follow(surprise), move: follow(noise) }),
};

/** @param {Float64Array} surprise */
const withFar = (surprise) => surprise.map((x, at) => (at === Math.floor(surprise.length / 3) ? 8 : x));

/** @param {Float64Array} values */
function follow(values) {
  let last = 0;
  return values.map((x) => (last = 0.5 * last + x));
}

/**
 * Prints how often a slope that is zero, and a break that is none, have p < 5 %.
 * @param {number} runs
 */
export function printResponse(runs = 2_000) {
  const error = (100 * Math.sqrt((0.05 * 0.95) / runs)).toFixed(1);
  console.log(`${runs} samples a row, ${draws} draws for the break; percent of p < 5 %; error ${error}\n`);
  const rows = Object.entries(cases).flatMap(([name, make]) =>
    sizes.map((n) => {
      const hits = [...covariances.map(() => 0), 0];
      for (let run = 0; run < runs; run += 1) {
        const both = normalDraws(run, `${name} ${n}`, 2 * n);
        const { surprise, move } = make({ surprise: both.slice(0, n), noise: both.slice(n) });
        const constant = new Float64Array(n).fill(1);
        const fit = regress([constant, surprise], move);
        if (fit === null) throw new Error("two columns of chance are not one");
        const ps = covariances.map((covariance) => {
          const se = Math.sqrt(covariance.estimate(fit)[3] ?? NaN);
          return tTwoSidedP((fit.coefficients[1] ?? NaN) / se, n - 2);
        });
        ps.push(breakTest([constant], [surprise], move, draws, randomFor(run, "break"))?.pValue ?? NaN);
        for (const [at, p] of ps.entries()) hits[at] = (hits[at] ?? 0) + Number(p < 0.0500001);
      }
      return [name, String(n), ...hits.map((count) => ((100 * count) / runs).toFixed(1))];
    }),
  );
  console.log(alignedTable([["no response", "n", ...covariances.map(({ kind }) => kind), "break"], ...rows]));
}
