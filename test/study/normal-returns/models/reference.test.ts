import { describe, expect, it } from "vitest";
import { factor } from "../../../../src/study/normal-returns/models/factor.ts";
import { market } from "../../../../src/study/normal-returns/models/market.ts";
import { scholesWilliams } from "../../../../src/study/normal-returns/models/scholes-williams.ts";
import { floats, readJson } from "../../../support/numbers.ts";

type Column = "x1" | "x2" | "x3";
interface Fit {
  readonly columns: readonly Column[];
  readonly alpha: number;
  readonly betas: readonly number[];
  readonly expected: number;
  readonly errorOne: number;
  readonly errorThree: number;
}

// R's lm and predict; see test/reference/make/models.R.
const reference = readJson("models.json") as Record<Column | "y", (number | null)[]> & {
  readonly event: Record<Column, number[]>;
  readonly factor: readonly Fit[];
  readonly scholesWilliams: Readonly<Record<"x1" | "x2", { readonly alpha: number; readonly beta: number }>>;
};

/** Valid in all of the given series, as an estimation window hands them over. */
function jointly(columns: readonly Column[]): { returns: Float64Array; regressors: Float64Array[] } {
  const [returns, ...regressors] = [reference.y, ...columns.map((name) => reference[name])].map(floats);
  const all = [returns as Float64Array, ...regressors];
  const holes = [...(returns as Float64Array).keys()].filter((at) => all.some((series) => Number.isNaN(series[at])));
  for (const at of holes) for (const series of all) series[at] = NaN;
  return { returns: returns as Float64Array, regressors };
}

describe.each(reference.factor)("factor on $columns", (wanted) => {
  const { returns, regressors } = jointly(wanted.columns);
  const fitted = factor.fit(returns, regressors);
  const rows = wanted.columns.map((name) => reference.event[name]);
  const first = rows.map((values) => values[0] ?? NaN);
  const sums = rows.map((values) => values.reduce((sum, value) => sum + value, 0));

  it("has the coefficients of lm", () => {
    expect(fitted?.alpha).toBeNear(wanted.alpha, "alpha", 1e-11);
    expect(fitted?.betas).toHaveLength(wanted.betas.length);
    for (const [k, beta] of wanted.betas.entries()) expect(fitted?.betas[k]).toBeNear(beta, `slope ${k}`, 1e-11);
  });

  it("expects and errs as predict says", () => {
    expect(fitted?.expected(first)).toBeNear(wanted.expected, "expected", 1e-11);
    expect(fitted?.estimationError(1, first)).toBeNear(wanted.errorOne, "one observation", 1e-11);
    expect(fitted?.estimationError(3, sums)).toBeNear(wanted.errorThree, "three observations", 1e-11);
  });
});

describe("factor", () => {
  it("is the market model when it has one series", () => {
    const { returns, regressors } = jointly(["x1"]);
    const [one, other] = [factor.fit(returns, regressors), market.fit(returns, regressors)];
    expect(one?.betas[0]).toBeNear(other?.betas[0], "slope", 1e-12);
    expect(one?.estimationError(2, [0.01])).toBeNear(other?.estimationError(2, [0.01]), "error", 1e-12);
  });

  it("is not determined when a series does not vary, or others make it up", () => {
    const { returns, regressors } = jointly(["x1", "x2"]);
    const [first = returns, second = returns] = regressors;
    expect(factor.fit(returns, [first, new Float64Array(first.length).fill(0.1)])).toBeNull();
    expect(factor.fit(returns, [first, second, first.map((value, at) => 2 * value - (second[at] ?? NaN))])).toBeNull();
    expect(factor.fit(returns.slice(0, 2), [first.slice(0, 2), second.slice(0, 2)])).toBeNull();
  });
});

describe.each(["x1", "x2"] as const)("scholes-williams on %s", (name) => {
  it("has the estimates of the definition", () => {
    const { returns, regressors } = jointly([name]);
    const fitted = scholesWilliams.fit(returns, regressors);
    expect(fitted?.alpha).toBeNear(reference.scholesWilliams[name].alpha, "alpha", 1e-11);
    expect(fitted?.betas[0]).toBeNear(reference.scholesWilliams[name].beta, "beta", 1e-11);
  });

  it("is not determined by a benchmark that does not vary", () => {
    const { returns } = jointly([name]);
    expect(scholesWilliams.fit(returns, [new Float64Array(returns.length)])).toBeNull();
  });
});
