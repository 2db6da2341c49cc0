import { crossProducts, sandwich } from "../../../kernels/regression/sandwich.ts";
import { type Covariance, noCovariance } from "../covariance.ts";

// A point that far from any pull of the others is fitted by a coefficient of its own.
const alone = 1e-10;

/**
 * White's errors with each residual as it would be without its own event: e_i / (1 - h_i) in place of e_i, h_i its leverage, near to the
 * jackknife. NaN without a degree of freedom and where one event alone determines a coefficient (h_i = 1).
 */
export const hc3: Covariance = {
  kind: "hc3",
  title: "White, residuals without their own event",
  reference: "MacKinnon and White 1985; Long and Ervin 2000",
  advice:
    "Allows for a spread that depends on the surprise and goes astray least with few events and a few large surprises: the choice for one event a month.",
  estimate(regression) {
    const { n, k, residuals, leverages } = regression;
    if (n <= k || leverages.some((leverage) => 1 - leverage < alone)) return noCovariance(regression);
    const left = residuals.map((residual, i) => residual / (1 - (leverages[i] as number)));
    return sandwich(regression, crossProducts(regression, left, left));
  },
  note: () => "",
};
