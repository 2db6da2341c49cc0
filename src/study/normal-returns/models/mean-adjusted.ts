import { mean } from "../../../kernels/moments.ts";
import type { NormalReturnModel } from "../normal-return-model.ts";

/** The normal return is the mean over the estimation window. k = 1, C = 1 + 1/M, c = L + L^2/M. */
export const meanAdjusted: NormalReturnModel = {
  kind: "mean-adjusted",
  title: "Mean-adjusted returns (constant mean)",
  reference: "Brown and Warner 1980",
  inputs: "none",
  parameters: () => 1,
  undetermined: "no observation is valid",
  fit(returns) {
    // A sum is a number only where every return is one; most windows are whole, and need no copy.
    const whole = mean(returns);
    const valid = Number.isFinite(whole) ? returns : returns.filter(Number.isFinite);
    if (valid.length === 0) return null;
    const alpha = valid === returns ? whole : mean(valid);
    return {
      alpha,
      betas: [],
      expected: () => alpha,
      estimationError: (count) => (count * count) / valid.length,
    };
  },
};
