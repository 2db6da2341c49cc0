import type { LocatedExpression } from "../../input/expression/expression.ts";
import { type Expression, operators, type ValueType, weekdayNames } from "../../study/design/index.ts";
import { type Translation, type Typed, written } from "./fault.ts";

type Operation = Extract<LocatedExpression, { kind: "operation" }>;
type Value = Extract<Typed, { expression: Expression }>;

const kinds = { number: "a number", truth: "true or false", text: "text" } as const;

/** Operators, with the type of each operand checked; all of an operation's mistakes are noted. */
export function translateOperation(part: Operation, translation: Translation): Typed | null {
  if (part.operator === "in") return translateIn(part, translation);
  if (part.operator === "?:") {
    return translation.fault(part, "conditions have no `? :`", "join what must hold with `&&` and `||`");
  }
  const name = part.operator === "-" && part.operands.length === 1 ? "negate" : part.operator;
  const operator = operators.find((each) => each.name === name);
  if (operator === undefined) {
    return translation.fault(
      part,
      `conditions have no operator "${part.operator}"`,
      "`assay list conditions` prints all",
    );
  }
  const typed = part.operands.map((operand) => translation.translate(operand));
  const [first] = typed;
  const alike: ValueType = first?.type === "truth" ? "truth" : "number";
  const wanted = operator.takes ?? [alike, alike];
  const values = part.operands.flatMap((operand, index): Value[] => {
    const value = typed[index] ?? null;
    if (value === null) return [];
    const type = wanted[index] ?? "number";
    if (value.type !== "text" && value.type === type) return [value];
    wrongType(part, type, operand, value, translation);
    return [];
  });
  if (values.length < wanted.length) return null;
  return {
    type: operator.gives,
    expression: { kind: "operation", operator: operator.name, operands: values.map(({ expression }) => expression) },
  };
}

function wrongType(
  whole: Operation,
  wanted: ValueType,
  at: LocatedExpression,
  found: Typed,
  translation: Translation,
): void {
  const said = written(translation, at);
  const message = `"${whole.operator}" takes ${kinds[wanted]} here, and ${said} is ${kinds[found.type]}`;
  translation.fault(at, message, remedy(whole, at, wanted, found, translation));
}

function remedy(
  whole: Operation,
  at: LocatedExpression,
  wanted: ValueType,
  found: Typed,
  translation: Translation,
): string {
  const said = written(translation, at);
  if (found.type === "text") {
    const bare = found.text.toLowerCase();
    if (weekdayNames.some((name) => name === bare)) return `write \`${bare}\`, without quotes`;
    return Number.isFinite(Number(found.text || NaN))
      ? `write \`${found.text}\`, without quotes`
      : "compare with a number";
  }
  if (wanted === "truth") return `compare it, such as \`${said} > 0\``;
  if (at.kind !== "operation") return `it needs no comparison: write \`${said}\` or \`!${said}\` by itself`;
  const example = joined(whole, at, translation);
  return `compare numbers two by two and join the comparisons with \`&&\`${example === null ? "" : `: \`${example}\``}`;
}

const comparisons = new Set(["<", "<=", ">", ">="]);

/** `0 < actual < 3` with its middle written twice; null where the part is no comparison inside another. */
function joined(whole: Operation, part: LocatedExpression, translation: Translation): string | null {
  if (part.kind !== "operation" || ![whole, part].every(({ operator }) => comparisons.has(operator))) return null;
  const [first, second] = part.operands.map((each) => written(translation, each));
  const inner = `${first} ${part.operator} ${second}`;
  const [left, right] = whole.operands;
  if (left === undefined || right === undefined) return null;
  return left === part
    ? `${inner} && ${second} ${whole.operator} ${written(translation, right)}`
    : `${written(translation, left)} ${whole.operator} ${first} && ${inner}`;
}

/** `month in [3, 6, 9, 12]`: equal to one of them. */
function translateIn(whole: Operation, translation: Translation): Typed | null {
  const [of, list] = whole.operands;
  if (of === undefined || list === undefined) return null;
  if (list.kind !== "list" || list.items.length === 0) {
    return translation.fault(list, "`in` takes a list of numbers", "write `month in [3, 6, 9, 12]`");
  }
  const [value, ...items] = [of, ...list.items].map((part) => numberOf(part, whole, translation));
  if (value === null || value === undefined) return null;
  const equal = items.map((item): Expression | null =>
    item === null ? null : { kind: "operation", operator: "==", operands: [value, item] },
  );
  const expression = equal.reduce((one, other) =>
    one === null || other === null ? null : { kind: "operation", operator: "||", operands: [one, other] },
  );
  return expression === null ? null : { type: "truth", expression };
}

function numberOf(part: LocatedExpression, whole: Operation, translation: Translation): Expression | null {
  const typed = translation.translate(part);
  if (typed === null) return null;
  if (typed.type === "number") return typed.expression;
  wrongType(whole, "number", part, typed, translation);
  return null;
}
