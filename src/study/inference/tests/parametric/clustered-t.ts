import { tTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { mean } from "../../../../kernels/moments.ts";
import { undefinedOutcome, validEvents, validValues } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";

/** Below this share of the CARs, what remains of a cluster about their mean is rounding noise. */
const negligible = 1e-12;

/**
 * Mean CAR over its cluster-robust standard error, clusters being the events that share day 0: u = CAR - mean, V = G/(G-1) times the sum
 * over the G clusters of (sum of u)^2 / n^2, mean / sqrt(V) against t(G - 1). One event a cluster gives csect_t. NaN for fewer than two
 * clusters and when their sums do not vary; the note carries G.
 */
export const clusteredT = defineTest({
  kind: "clustered_t",
  title: "Date-clustered t",
  reference: "Cameron and Miller 2015",
  advice:
    "A rejection says the mean CAR is not zero when several events fall on one date; it wants some twenty dates or more, and sees no dependence between windows that only overlap.",
  prepare: () => null,
  evaluate({ car, panel }) {
    const events = validEvents(car);
    const n = events.length;
    const center = mean(validValues(car));
    const sums = new Map<number, number>();
    let size = 0;
    for (const event of events) {
      const day0 = panel.day0[event] ?? NaN;
      const value = car[event] ?? NaN;
      sums.set(day0, (sums.get(day0) ?? 0) + value - center);
      size += Math.abs(value);
    }
    const clusters = sums.size;
    const root = Math.sqrt([...sums.values()].reduce((total, sum) => total + sum * sum, 0));
    if (clusters < 2 || !(root > size * negligible)) return undefinedOutcome(n, `clusters=${clusters}`);
    const statistic = (center * n * Math.sqrt((clusters - 1) / clusters)) / root;
    const df = clusters - 1;
    return { n, statistic, df, pValue: tTwoSidedP(statistic, df), note: `clusters=${clusters}` };
  },
});
