import { fitLine, lineQuadraticForm } from "../../../kernels/regression/least-squares.ts";
import type { NormalReturnModel } from "../normal-return-model.ts";

/**
 * The normal return is alpha + beta x the benchmark's return, by ordinary least squares over the estimation window. k = 2,
 * C = 1 + 1/M + (Rm - mean Rm)^2 / sum (Rm_s - mean Rm)^2, and likewise c for a sum (Campbell, Lo and MacKinlay 1997, ch. 4.4).
 */
export const market: NormalReturnModel = {
  kind: "market",
  title: "Market model (OLS on a benchmark)",
  reference: "MacKinlay 1997",
  inputs: "one",
  parameters: () => 2,
  undetermined: "the benchmark does not vary",
  fit(returns, regressors) {
    const benchmark = regressors[0];
    if (benchmark === undefined) return null;
    const line = fitLine(benchmark, returns);
    if (!Number.isFinite(line.slope)) return null;
    return {
      alpha: line.intercept,
      betas: [line.slope],
      expected: (values) => line.intercept + line.slope * (values[0] ?? NaN),
      estimationError: (count, sums) => lineQuadraticForm(line, count, sums[0] ?? NaN),
    };
  },
};
