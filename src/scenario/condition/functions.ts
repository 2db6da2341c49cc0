import { unknownName } from "../../input/did-you-mean.ts";
import type { LocatedExpression } from "../../input/expression/expression.ts";
import { idOf } from "../../study/design/index.ts";
import { inputOf, type Translation, type Typed, written } from "./fault.ts";

/** A function that a condition can call with one argument. */
export interface ConditionFunction {
  readonly sentence: string;
  /** What it takes one of. */
  readonly takes: string;
  readonly example: string;
  translate(argument: LocatedExpression, translation: Translation): Typed | null;
}

/** The functions of conditions; what is asked of a series is a measure. */
export const conditionFunctions = {
  days_since: {
    sentence:
      "Calendar days since the last release of an indicator strictly before this one, on the release's local dates.",
    takes: "indicator in quotes",
    example: "days_since('fomc-rate')",
    translate(argument, translation) {
      if (argument.kind !== "literal" || typeof argument.value !== "string") {
        const id = argument.kind === "name" ? idOf(argument.name) : "fomc-rate";
        const message = `"days_since" takes an indicator in quotes, and not ${written(translation, argument)}`;
        return translation.fault(argument, message, `write \`days_since('${id}')\``);
      }
      const { value: indicator } = argument;
      const { indicators } = translation.known;
      if (indicators === null || indicators.has(indicator)) return inputOf({ kind: "days-since", indicator });
      const { message, hint } = unknownName("indicator", indicator, indicators);
      return translation.fault(argument, message, hint, true);
    },
  },
  abs: {
    sentence: "A number without its sign: `abs(surprise_sd) > 1`.",
    takes: "number",
    example: "abs(surprise_sd)",
    translate(argument, translation) {
      const typed = translation.translate(argument);
      if (typed === null) return null;
      if (typed.type === "number") {
        return { type: "number", expression: { kind: "operation", operator: "abs", operands: [typed.expression] } };
      }
      const kind = typed.type === "text" ? "text" : "true or false";
      const message = `"abs" takes a number, and ${written(translation, argument)} is ${kind}`;
      return translation.fault(argument, message, "write `abs(surprise_sd)`");
    },
  },
} as const satisfies Record<string, ConditionFunction>;
