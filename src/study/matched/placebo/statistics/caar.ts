import { mean } from "../../../../kernels/moments.ts";
import type { PlaceboStatistic } from "../placebo-statistic.ts";

/** Mean of the CARs. */
export const caar: PlaceboStatistic = {
  kind: "caar",
  title: "Mean CAR",
  reference: "Brown and Warner 1980",
  advice:
    "Whether the mean moved farther than on such days; wilder prices at releases count as a move, so read csect_t beside it.",
  degreesOfFreedom: null,
  evaluate: (cars) => mean(cars),
};
