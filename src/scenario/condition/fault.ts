import type { LocatedExpression } from "../../input/expression/expression.ts";
import type { Expression, ValueType } from "../../study/design/index.ts";

/** What is wrong with a condition, between two offsets in its text. */
export interface ConditionFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  /** Whether it is a name that nobody knows, rather than a rule of the language. */
  readonly isName?: boolean;
}

/** Ids that a condition may name; null = any. */
export interface KnownIds {
  readonly indicators: ReadonlySet<string> | null;
  readonly series: ReadonlySet<string> | null;
}

/** A part of a condition with its type; `text` is what only a function can take. */
export type Typed =
  | { readonly type: ValueType; readonly expression: Expression }
  | { readonly type: "text"; readonly text: string };

/** What the translation of a condition shares: its text, the ids in force, and where mistakes go. */
export interface Translation {
  readonly text: string;
  readonly known: KnownIds;
  /** Notes a mistake at a part; what it returns stands for the part that cannot be typed. */
  fault(at: Pick<LocatedExpression, "start" | "end">, message: string, hint: string, isName?: boolean): null;
  /** Types a part; null when something in it is wrong, which has been noted. */
  translate(part: LocatedExpression): Typed | null;
}

/** An input as a typed part. */
export function inputOf(input: Extract<Expression, { kind: "input" }>["input"], type: ValueType = "number"): Typed {
  return { type, expression: { kind: "input", input } };
}

/** A part as it is written, for a message. */
export function written({ text }: Translation, { start, end }: Pick<LocatedExpression, "start" | "end">): string {
  return text.slice(start, end);
}
