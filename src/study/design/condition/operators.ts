import { decimalDifference } from "../../../calendar/decimal.ts";

/** What an expression's part is: a number, or true or false. */
export type ValueType = "number" | "truth";

/** An operator or function of conditions. */
export interface Operator {
  readonly name: OperatorName;
  /** What each operand is; null = two of one kind, whichever. */
  readonly takes: readonly ValueType[] | null;
  readonly gives: ValueType;
  /** The value that decides the result whatever the other operand, so that an unknown one does not matter. */
  readonly decidedBy?: boolean;
  readonly apply: (values: readonly (number | boolean)[]) => number | boolean;
}

const operatorNames = [
  "+",
  "-",
  "*",
  "/",
  "%",
  "<",
  "<=",
  ">",
  ">=",
  "==",
  "!=",
  "&&",
  "||",
  "!",
  "negate",
  "abs",
] as const;
/** What a condition can do with values. */
export type OperatorName = (typeof operatorNames)[number];

const pair = ["number", "number"] as const;
const truths = ["truth", "truth"] as const;

/** Sums and differences are those of the numbers as they are written, so that 0.3 - 0.2 is 0.1. */
export const operators: readonly Operator[] = [
  arithmetic("+", (a, b) => decimalDifference(a, -b)),
  arithmetic("-", decimalDifference),
  arithmetic("*", (a, b) => a * b),
  arithmetic("/", (a, b) => a / b),
  arithmetic("%", (a, b) => a % b),
  comparison("<", (a, b) => a < b),
  comparison("<=", (a, b) => a <= b),
  comparison(">", (a, b) => a > b),
  comparison(">=", (a, b) => a >= b),
  { name: "==", takes: null, gives: "truth", apply: ([a, b]) => a === b },
  { name: "!=", takes: null, gives: "truth", apply: ([a, b]) => a !== b },
  { name: "&&", takes: truths, gives: "truth", decidedBy: false, apply: (values) => values.every(Boolean) },
  { name: "||", takes: truths, gives: "truth", decidedBy: true, apply: (values) => values.some(Boolean) },
  { name: "!", takes: ["truth"], gives: "truth", apply: ([value]) => value !== true },
  { name: "negate", takes: ["number"], gives: "number", apply: ([value]) => -Number(value) },
  { name: "abs", takes: ["number"], gives: "number", apply: ([value]) => Math.abs(Number(value)) },
];

const byName = new Map(operators.map((operator) => [operator.name, operator]));

/** The operator of a name. */
export function operatorNamed(name: OperatorName): Operator {
  return byName.get(name) as Operator;
}

function arithmetic(name: OperatorName, of: (a: number, b: number) => number): Operator {
  return { name, takes: pair, gives: "number", apply: ([a, b]) => of(Number(a), Number(b)) };
}

function comparison(name: OperatorName, of: (a: number, b: number) => boolean): Operator {
  return { name, takes: pair, gives: "truth", apply: ([a, b]) => of(Number(a), Number(b)) };
}
