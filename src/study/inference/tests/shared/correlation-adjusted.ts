import { normalTwoSidedP, tTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import type { Random } from "../../../../kernels/random.ts";
import type { EstimatedPanel } from "../../../normal-returns/index.ts";
import type { CorrelationEstimator } from "../../average-correlation.ts";
import type { WindowSample } from "../../sample-window.ts";
import { undefinedOutcome } from "../../sample.ts";
import { defineTest, type SignificanceTest, type TestOutcome } from "../../significance-test.ts";

/** A test that counts events as independent, and what the average correlation r of n of them makes of its statistic. */
export interface CorrectedTest {
  plain(sample: WindowSample, random: Random): TestOutcome;
  /** NaN where the corrected statistic is not defined. */
  correct(statistic: number, r: number, n: number): number;
}

/**
 * A test whose statistic is corrected for the average correlation of the events (Kolari and Pynnonen 2010), against the distribution of
 * the plain one. The note carries r and its estimator. NaN where the plain test is and where the correction is not defined.
 */
export function defineCorrelationAdjusted(
  words: Pick<SignificanceTest, "kind" | "title" | "advice">,
  estimator: CorrelationEstimator,
  { plain, correct }: CorrectedTest,
): SignificanceTest {
  return defineTest<EstimatedPanel>({
    ...words,
    reference: "Kolari and Pynnonen 2010",
    prepare: (panel) => panel,
    evaluate(sample, panel, random) {
      const independent = plain(sample, random);
      const { n, df } = independent;
      if (Number.isNaN(independent.statistic)) return independent;
      const r = estimator.estimate(panel, sample);
      const note = Number.isNaN(r) ? `estimator=${estimator.name}` : `r=${r}; estimator=${estimator.name}`;
      const statistic = correct(independent.statistic, r, n);
      if (Number.isNaN(statistic)) return undefinedOutcome(n, note);
      const pValue = df === null ? normalTwoSidedP(statistic) : tTwoSidedP(statistic, df);
      return { n, statistic, df, pValue, note };
    },
  });
}
