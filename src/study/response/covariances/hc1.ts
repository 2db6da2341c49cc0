import { crossProducts, sandwich } from "../../../kernels/regression/sandwich.ts";
import { type Covariance, noCovariance } from "../covariance.ts";

/** White's errors times n / (n - k): (X'X)^-1 (sum of e_i^2 x_i x_i') (X'X)^-1. NaN without a degree of freedom. */
export const hc1: Covariance = {
  kind: "hc1",
  title: "White, n / (n - k)",
  reference: "White 1980; Hinkley 1977",
  advice:
    "Allows for a spread that depends on the surprise, as most published tables do (Stata's robust); with few events, or with one surprise far larger than the others, it is too small, where hc3 is not.",
  estimate(regression) {
    const { n, k, residuals } = regression;
    if (n <= k) return noCovariance(regression);
    return sandwich(regression, crossProducts(regression, residuals, residuals)).map((value) => (value * n) / (n - k));
  },
  note: () => "",
};
