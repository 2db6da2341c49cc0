import type { NormalReturnModel } from "../normal-return-model.ts";

/** The normal return is zero: abnormal returns are the returns themselves. k = 0, C = 1, c = L. */
export const raw: NormalReturnModel = {
  kind: "raw",
  title: "Raw returns (expected return 0)",
  reference: "Brown and Warner 1980",
  inputs: "none",
  parameters: () => 0,
  undetermined: "nothing is estimated",
  fit: () => ({ alpha: NaN, betas: [], expected: () => 0, estimationError: () => 0 }),
};
