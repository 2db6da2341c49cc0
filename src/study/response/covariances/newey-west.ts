import { crossProducts, sandwich } from "../../../kernels/regression/sandwich.ts";
import { type Covariance, noCovariance } from "../covariance.ts";

/**
 * Errors for residuals that depend on those of events shortly before: (X'X)^-1 [G_0 + sum over l of w_l (G_l + G_l')] (X'X)^-1 with
 * G_l = sum over t of e_t e_(t-l) x_t x_(t-l)', Bartlett's weights w_l = 1 - l / (q + 1) and q = floor(4 (n / 100)^(2/9)) lags; no
 * prewhitening, no factor for n. NaN without a degree of freedom.
 */
export const neweyWest: Covariance = {
  kind: "newey-west",
  title: "Newey-West, Bartlett weights",
  reference: "Newey and West 1987; Newey and West 1994",
  advice:
    "Allows for residuals that follow one another besides a spread that depends on the surprise: for windows that overlap. It wants 150 events or more and rejects too often with fewer (8 % for 5 % with 60).",
  estimate(regression) {
    const { n, k, residuals } = regression;
    if (n <= k) return noCovariance(regression);
    const lags = automaticLag(n);
    const total = crossProducts(regression, residuals, residuals);
    for (let lag = 1; lag <= lags; lag += 1) {
      const weight = 1 - lag / (lags + 1);
      const products = crossProducts(regression, residuals, residuals, lag);
      for (let i = 0; i < k; i += 1) {
        for (let j = 0; j < k; j += 1) {
          const both = (products[i * k + j] as number) + (products[j * k + i] as number);
          total[i * k + j] = (total[i * k + j] as number) + weight * both;
        }
      }
    }
    return sandwich(regression, total);
  },
  note: (n) => `${automaticLag(n)} lags`,
};

/** Lags that Newey and West (1994) begin from for n observations. */
function automaticLag(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9));
}
