import { fitLinear } from "../../kernels/regression/linear-fit.ts";
import type { ExpectationRule } from "../expectation.ts";

/**
 * a + b_1 x_(t-1) + ... + b_p x_(t-p) of first prints x, with a and b by ordinary least squares over all that were published before: the
 * sample grows with every release. None before `minimum` observations, or where the figure has not varied.
 */
export const autoregression: ExpectationRule = {
  kind: "autoregression",
  title: "an autoregression on the last K first prints",
  reference: "Box and Jenkins 1970",
  advice: "Lets the past say how far a figure returns to its mean; one outlier (2020) bends it for years.",
  isNaive: true,
  count: { max: 24, default: 1, description: "How many earlier releases it regresses on." },
  minimum: { default: 24, description: "Fewest observations that the regression rests on." },
  expect(_, history, { count, minimum }) {
    const n = history.length - count;
    if (n < Math.max(minimum, count + 2)) return null;
    const lagged = Array.from({ length: count }, (__, lag) =>
      Float64Array.from({ length: n }, (___, at) => history[at + count - 1 - lag] ?? NaN),
    );
    const fit = fitLinear(lagged, Float64Array.from(history.slice(count)));
    if (fit === null) return null;
    return fit.slopes.reduce((sum, slope, lag) => sum + slope * (history.at(-1 - lag) ?? NaN), fit.intercept);
  },
};
