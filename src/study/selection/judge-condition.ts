import type { MeasuredRelease } from "../../calendar/measured-release.ts";
import { type Condition, type Expression, inputName, inputsOf, operatorNamed } from "../design/index.ts";
import type { Knowledge, Reading } from "./knowledge.ts";

/** An input of a condition, as it was at one release. */
export interface InputReading extends Reading {
  /** As the condition writes it. */
  readonly name: string;
}

/** Whether a condition holds of a release, and on what that rests. */
export interface Judgement {
  /** Null where what decides it was not known. */
  readonly holds: boolean | null;
  /** What was not known and decides; empty when it is decided. */
  readonly missing: readonly string[];
  readonly readings: readonly InputReading[];
}

/**
 * Judges a release by a condition. A missing input makes what is computed from it unknown, by the three-valued logic of Kleene (1938):
 * `false && unknown` is false and `true || unknown` is true, whichever stands first; every other operation on an unknown is unknown, and
 * so is a division by zero.
 */
export function judge(condition: Condition, event: MeasuredRelease, knowledge: Knowledge): Judgement {
  const readings = inputsOf(condition.expression).map((input) => ({
    name: inputName(input),
    ...knowledge.read(input, event),
  }));
  const values = new Map(readings.map(({ name, value }) => [name, value]));
  const result = evaluate(condition.expression, values);
  if (typeof result === "object") return { holds: null, missing: [...new Set(result.missing)], readings };
  return { holds: result === true, missing: [], readings };
}

/** What an expression is, where something that it needs is missing. */
interface Unknown {
  readonly missing: readonly string[];
}

function evaluate(expression: Expression, values: ReadonlyMap<string, Reading["value"]>): number | boolean | Unknown {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "input": {
      const name = inputName(expression.input);
      const value = values.get(name) ?? null;
      return value === null || Number.isNaN(value) ? { missing: [name] } : value;
    }
    case "operation": {
      const { decidedBy, apply } = operatorNamed(expression.operator);
      const operands = expression.operands.map((operand) => evaluate(operand, values));
      if (decidedBy !== undefined && operands.includes(decidedBy)) return decidedBy;
      const missing = operands.flatMap((operand) => (typeof operand === "object" ? operand.missing : []));
      if (missing.length > 0) return { missing };
      const result = apply(operands as (number | boolean)[]);
      return typeof result === "number" && !Number.isFinite(result) ? { missing: ["a division by zero"] } : result;
    }
  }
}
