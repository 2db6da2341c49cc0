import { invariant } from "../../../errors.ts";
import type { Covariance } from "../covariance.ts";
import { hc1 } from "./hc1.ts";
import { hc3 } from "./hc3.ts";
import { neweyWest } from "./newey-west.ts";
import { ols } from "./ols.ts";

/** Every covariance a scenario can name; the first is the default. */
export const covariances: readonly [Covariance, ...Covariance[]] = [hc3, hc1, ols, neweyWest];

/** The covariance that a design names; a design that names an unknown one is our mistake. */
export function covarianceNamed(kind: string): Covariance {
  const covariance = covariances.find((each) => each.kind === kind);
  invariant(covariance !== undefined, `the design names the unknown covariance ${kind}`);
  return covariance;
}
