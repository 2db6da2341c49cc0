import { regress, type Regression } from "../../kernels/regression/regression.ts";
import type { Covariance } from "./covariance.ts";
import { type Estimate, estimateOf, noEstimate } from "./estimate.ts";
import { constantTerm, type ResponseSample } from "./response-sample.ts";

/** One row of a response regression: a coefficient or a difference of two. */
export interface TermEstimate extends Estimate {
  readonly term: string;
}

/** A fitted response regression. */
export interface ResponseFit {
  /** The constant, each slope, and the differences behind the slopes they are of. */
  readonly terms: readonly TermEstimate[];
  /** 1 - sum of squared residuals / sum of squared deviations; NaN where the outcome does not vary. */
  readonly rSquared: number;
  /** Why there is no fit, or none with errors; empty when there is. */
  readonly trouble: string;
}

const determined = "one event alone determines a coefficient";

/** Regresses the outcome on the news. All is NaN with no more events than columns, and where the columns make up one another. */
export function fitResponse(sample: ResponseSample, covariance: Covariance): ResponseFit {
  const { terms, contrasts, y } = sample;
  const regression = y.length > terms.length ? regress(columnsOf(sample), y) : null;
  const estimated = regression === null ? null : covariance.estimate(regression);
  const one = (term: string, weightOf: (name: string) => number): TermEstimate => {
    if (regression === null || estimated === null) return { term, ...noEstimate };
    const weights = Float64Array.from(terms, ({ name }) => weightOf(name));
    return { term, ...estimateOf(regression, estimated, weights) };
  };
  return {
    terms: terms.flatMap(({ name }) => [
      one(name, (other) => Number(other === name)),
      ...contrasts
        .filter(({ minus }) => minus === name)
        .map(({ term, plus }) => one(term, (other) => Number(other === plus) - Number(other === name))),
    ]),
    rSquared: regression === null ? NaN : shareExplained(regression, y),
    trouble: regression === null ? troubleWith(sample) : (estimated?.some(Number.isNaN) ?? false) ? determined : "",
  };
}

/** The columns of the regression, the constant first. */
export function columnsOf({ terms }: ResponseSample): readonly Float64Array[] {
  return terms.map(({ values }) => values);
}

/** The terms that are slopes. */
export function slopesOf({ terms }: ResponseSample): readonly string[] {
  return terms.map(({ name }) => name).filter((name) => name !== constantTerm);
}

function shareExplained({ residualSumOfSquares }: Regression, y: Float64Array): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return total > 0 ? 1 - residualSumOfSquares / total : NaN;
}

function troubleWith({ terms, y }: ResponseSample): string {
  if (y.length <= terms.length) return "too few events";
  const constant = terms.filter(({ name, values }) => name !== constantTerm && values.every((v) => v === values[0]));
  if (constant.length === 0) return "the regressors make up one another";
  const names = constant.map(({ name }) => name).join(" and ");
  return `${names} ${constant.length === 1 ? "does" : "do"} not vary`;
}
