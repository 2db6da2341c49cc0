import type { NormalReturnModel } from "../normal-return-model.ts";

/** The normal return is the benchmark's return of the same interval: alpha 0 and beta 1 by assumption. k = 0, C = 1, c = L. */
export const marketAdjusted: NormalReturnModel = {
  kind: "market-adjusted",
  title: "Market-adjusted returns (benchmark subtracted)",
  reference: "Brown and Warner 1980",
  inputs: "one",
  parameters: () => 0,
  undetermined: "nothing is estimated",
  fit: () => ({
    alpha: 0,
    betas: [1],
    expected: (regressors) => regressors[0] ?? NaN,
    estimationError: () => 0,
  }),
};
