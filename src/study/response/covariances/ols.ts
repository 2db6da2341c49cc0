import { type Covariance, noCovariance } from "../covariance.ts";

/** Ordinary errors: s^2 (X'X)^-1 with s^2 = sum of e^2 / (n - k). NaN without a degree of freedom. */
export const ols: Covariance = {
  kind: "ols",
  title: "Ordinary least squares",
  reference: "Gauss 1823",
  advice:
    "For comparison: it takes the spread about the line as the same for small surprises and large ones, which releases that move prices seldom do.",
  estimate(regression) {
    const { n, k, inverse, residualSumOfSquares } = regression;
    if (n <= k) return noCovariance(regression);
    return inverse.map((value) => (value * residualSumOfSquares) / (n - k));
  },
  note: () => "",
};
