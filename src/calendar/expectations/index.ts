import { invariant } from "../../errors.ts";
import type { ExpectationRule } from "../expectation.ts";
import { autoregression } from "./autoregression.ts";
import { average } from "./average.ts";
import { consensus } from "./consensus.ts";
import { previous } from "./previous.ts";

/** Every way to form an expectation that a scenario can name, in the order they are listed. */
export const expectationRules: readonly ExpectationRule[] = [consensus, previous, average, autoregression];

/** The rule of that name. */
export function expectationRule(kind: string): ExpectationRule {
  const rule = expectationRules.find((each) => each.kind === kind);
  invariant(rule !== undefined, `there is no expectation ${kind}`);
  return rule;
}
