import { oneSampleT } from "../../../inference/index.ts";
import type { PlaceboStatistic } from "../placebo-statistic.ts";

/** sqrt(n) mean / sd of the CARs: the statistic of `csect_t`. */
export const placeboCsectT: PlaceboStatistic = {
  kind: "csect_t",
  title: "Cross-sectional t",
  reference: "Romano and Wolf 2005",
  advice:
    "Whether the mean is large against its own spread, as such days would have it: fat tails and shared days are in the draws.",
  degreesOfFreedom: (n) => n - 1,
  evaluate: (cars) => oneSampleT(cars),
};
