import type { ExpectationChoice } from "../calendar/expectation.ts";
import { expectationRule, expectationRules } from "../calendar/expectations/index.ts";
import type { WrittenExpectation } from "./schema/expectation-keys.ts";

/** Expectations as a list in which every number stands: `average` is { average: 12 }. */
export function writtenOutExpectations(
  written: WrittenExpectation | readonly WrittenExpectation[],
): readonly WrittenExpectation[] {
  return (Array.isArray(written) ? written : [written]).map((each: WrittenExpectation) => {
    if (typeof each !== "string") return each;
    const { kind, count, minimum } = expectationRule(each);
    if (count === null) return kind;
    return { [kind]: count.default, ...(minimum === null ? {} : { minimum: minimum.default }) };
  });
}

/** The rule that a written-out expectation names, with its number. */
export function expectationChoice(written: WrittenExpectation): ExpectationChoice {
  if (typeof written === "string") return { kind: written, count: 0, minimum: 0 };
  const kind = expectationRules.find((rule) => Object.hasOwn(written, rule.kind))?.kind ?? "";
  return { kind, count: written[kind] ?? 0, minimum: written["minimum"] ?? 0 };
}
