import type { Diagnostic } from "../../errors.ts";
import { expectationChoice } from "../expectation-choice.ts";
import { type CheckContext, problem, repeats } from "./check-context.ts";

/** Each expectation stands once in the list, and an estimated one leaves its regression a degree of freedom. */
export function checkExpectation(context: CheckContext): Diagnostic[] {
  const { expectation } = context.scenario;
  const isList = Array.isArray(context.document.value["expectation"]);
  const pathOf = (index: number) => (isList ? ["expectation", index] : ["expectation"]);
  return [
    ...repeats(expectation.map((written) => JSON.stringify(written))).map((index) =>
      problem(
        context,
        "scenario/wrong-value",
        pathOf(index),
        "the same expectation stands twice in the list",
        "keep one of the two",
      ),
    ),
    ...expectation.flatMap((written, index) => {
      const { kind, count, minimum } = expectationChoice(written);
      if (kind !== "autoregression" || minimum >= count + 2) return [];
      const message = `${minimum} observations leave no degree of freedom to a regression on ${count} earlier releases`;
      const hint = `write a minimum of at least ${count + 2}, better ten times as many`;
      return [problem(context, "scenario/wrong-value", [...pathOf(index), "minimum"], message, hint)];
    }),
  ];
}
