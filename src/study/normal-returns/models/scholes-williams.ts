import { correlation } from "../../../kernels/correlation.ts";
import { mean } from "../../../kernels/moments.ts";
import { fitLine, lineQuadraticForm } from "../../../kernels/regression/least-squares.ts";
import type { NormalReturnModel } from "../normal-return-model.ts";

/** Through two observations every line is exact, and their correlation is 1 or -1 whatever they are. */
const fewest = 3;

/**
 * The market model for a benchmark that trades at other moments: over the estimation observations that have both neighbours,
 * beta = (b- + b0 + b+) / (1 + 2 rho), b the slopes of R_t on Rm_{t-1}, Rm_t and Rm_{t+1}, rho the correlation of Rm_t and Rm_{t-1};
 * alpha = mean R - beta mean Rm there (Scholes and Williams 1977). k = 2; C and c as in the market model. Null below three of them.
 */
export const scholesWilliams: NormalReturnModel = {
  kind: "scholes-williams",
  title: "Scholes-Williams market model (slopes on lag, same and lead)",
  reference: "Scholes and Williams 1977",
  inputs: "one",
  parameters: () => 2,
  undetermined: "the benchmark does not vary, or too few observations have both neighbours",
  fit(returns, regressors) {
    const benchmark = regressors[0];
    if (benchmark === undefined) return null;
    const { own, lag, same, lead } = withNeighbours(returns, benchmark);
    if (own.length < fewest) return null;
    const slopes = [lag, same, lead].reduce((sum, x) => sum + fitLine(x, own).slope, 0);
    const beta = slopes / (1 + 2 * correlation(same, lag));
    const line = fitLine(benchmark, returns);
    if (!Number.isFinite(beta) || !(line.sumSquaresX > 0)) return null;
    const alpha = mean(own) - beta * mean(same);
    return {
      alpha,
      betas: [beta],
      expected: (values) => alpha + beta * (values[0] ?? NaN),
      estimationError: (count, sums) => lineQuadraticForm(line, count, sums[0] ?? NaN),
    };
  },
};

/** The observations whose neighbours are valid too: own return, and the benchmark's before, with and after it. */
function withNeighbours(returns: Float64Array, benchmark: Float64Array) {
  const at = [...returns.keys()].filter((t) =>
    [t - 1, t, t + 1].every((near) => Number.isFinite(returns[near]) && Number.isFinite(benchmark[near])),
  );
  const shifted = (values: Float64Array, step: number) => Float64Array.from(at, (t) => values[t + step] as number);
  return {
    own: shifted(returns, 0),
    lag: shifted(benchmark, -1),
    same: shifted(benchmark, 0),
    lead: shifted(benchmark, 1),
  };
}
