import { fitLinear } from "../../../kernels/regression/linear-fit.ts";
import type { NormalReturnModel } from "../normal-return-model.ts";

/**
 * The normal return is alpha + the sum of beta_k x the return of factor k, by ordinary least squares over the estimation window.
 * k = K + 1, C = 1 + x'(X'X)^-1 x, and likewise c for a sum (Campbell, Lo and MacKinlay 1997, ch. 4.4).
 */
export const factor: NormalReturnModel = {
  kind: "factor",
  title: "Factor model (OLS on several series)",
  reference: "Campbell, Lo and MacKinlay 1997",
  inputs: "many",
  parameters: (series) => series + 1,
  undetermined: "a factor does not vary, or the others make it up",
  fit(returns, regressors) {
    const plane = fitLinear(regressors, returns);
    if (plane === null) return null;
    const { intercept, slopes } = plane;
    return {
      alpha: intercept,
      betas: [...slopes],
      expected: (values) => slopes.reduce((sum, slope, k) => sum + slope * (values[k] ?? NaN), intercept),
      estimationError: (count, sums) => plane.quadraticForm(count, sums),
    };
  },
};
