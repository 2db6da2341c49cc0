import { mean } from "../../kernels/moments.ts";
import type { NormalReturnModel } from "../model.ts";

/** The normal return is the mean over the estimation window. k = 1, C = 1 + 1/M, c = L + L^2/M. */
export const meanAdjusted: NormalReturnModel = {
  kind: "mean-adjusted",
  title: "Mean-adjusted returns (constant mean)",
  reference: "Brown and Warner 1980",
  inputs: "none",
  parameters: () => 1,
  undetermined: "no observation is valid",
  fit(returns) {
    const valid = returns.every(Number.isFinite) ? returns : returns.filter(Number.isFinite);
    if (valid.length === 0) return null;
    const alpha = mean(valid);
    return {
      alpha,
      betas: [],
      expected: () => alpha,
      estimationError: (count) => (count * count) / valid.length,
    };
  },
};
