import type { StabilityCheck } from "../stability-check.ts";
import { slopeBreak } from "./break.ts";
import { latest } from "./latest.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { rolling } from "./rolling.ts";
import { spearman } from "./spearman.ts";
import { split } from "./split.ts";
import { withoutYear } from "./without-year.ts";

/** Every check of a response, in the order of the rows of `response_stability.csv`. */
export const stabilityChecks: readonly StabilityCheck[] = [
  split,
  slopeBreak,
  leaveOneOut,
  withoutYear,
  latest,
  spearman,
  rolling,
];
