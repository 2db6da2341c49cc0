import type { DatePart } from "./date-parts.ts";
import type { Figure } from "./figures.ts";
import { identifierOf } from "./identifier.ts";
import type { MeasureName } from "./measures.ts";
import type { OperatorName } from "./operators.ts";

/** What a condition reads: a figure or price that was known at the release. */
export type ConditionInput =
  /** A figure of the release itself. */
  | { readonly kind: "own"; readonly figure: Figure }
  /** A figure of the last release of an indicator strictly before it. */
  | { readonly kind: "latest"; readonly indicator: string; readonly figure: Figure }
  /** Calendar days since that release. */
  | { readonly kind: "days-since"; readonly indicator: string }
  /** What a series showed over its last `observations`, struck at or before the release. */
  | { readonly kind: "series"; readonly series: string; readonly measure: MeasureName; readonly observations: number }
  /** A part of the release's local date. */
  | { readonly kind: "date"; readonly part: DatePart };

/** An expression whose types are checked, as plain data that can be cloned into another thread. */
export type Expression =
  | { readonly kind: "literal"; readonly value: number | boolean }
  | { readonly kind: "input"; readonly input: ConditionInput }
  | { readonly kind: "operation"; readonly operator: OperatorName; readonly operands: readonly Expression[] };

/** What must hold of a release for it to be an event: as written, and as evaluated. */
export interface Condition {
  readonly text: string;
  /** Its value is true or false. */
  readonly expression: Expression;
}

/** An input as a condition writes it: `us_cpi_yoy.actual`, `gold.change(20)`. */
export function inputName(input: ConditionInput): string {
  switch (input.kind) {
    case "own":
      return input.figure;
    case "latest":
      return `${identifierOf(input.indicator)}.${input.figure}`;
    case "days-since":
      return `days_since('${input.indicator}')`;
    case "series":
      return `${identifierOf(input.series)}.${input.measure}${input.observations === 0 ? "" : `(${input.observations})`}`;
    case "date":
      return input.part;
  }
}

/** Every input of an expression once, in the order in which they are written. */
export function inputsOf(expression: Expression): readonly ConditionInput[] {
  const found = new Map<string, ConditionInput>();
  const walk = (part: Expression): void => {
    if (part.kind === "operation") part.operands.forEach(walk);
    if (part.kind === "input" && !found.has(inputName(part.input))) found.set(inputName(part.input), part.input);
  };
  walk(expression);
  return [...found.values()];
}

/** Ids of the series that an expression reads. */
export function seriesOf(expression: Expression): readonly string[] {
  return inputsOf(expression).flatMap((input) => (input.kind === "series" ? [input.series] : []));
}
