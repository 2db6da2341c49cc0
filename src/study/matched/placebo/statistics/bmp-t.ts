import { oneSampleT } from "../../../inference/index.ts";
import type { PlaceboStatistic } from "../placebo-statistic.ts";

/** sqrt(n) mean / sd of the SCARs: the statistic of `bmp_t`. */
export const placeboBmpT: PlaceboStatistic = {
  kind: "bmp_t",
  title: "BMP standardized cross-sectional t",
  reference: "Boehmer, Musumeci and Poulsen 1991; Romano and Wolf 2005",
  advice: "The same for CARs in units of each event's own risk, so that wild years do not drown calm ones.",
  degreesOfFreedom: (n) => n - 1,
  evaluate: (_cars, scars) => oneSampleT(scars),
};
