import { type LocatedExpression, parseExpression } from "../../input/expression/expression.ts";
import { type Condition, identifierOf, inputsOf } from "../../study/design/index.ts";
import type { ConditionFault, KnownIds, Translation, Typed } from "./fault.ts";
import { translateCall, translateMember, translateMethod, translateName } from "./names.ts";
import { translateOperation } from "./operations.ts";

/** A condition as the study evaluates it, or everything that is wrong with its text. */
export interface CompiledCondition {
  readonly condition: Condition | null;
  readonly faults: readonly ConditionFault[];
}

const anyId: KnownIds = { indicators: null, series: null };

/**
 * Reads a condition: its grammar, every name in it, and the type of every part, before anything is evaluated. Without `known` ids every
 * indicator and series is taken to exist.
 */
export function compileCondition(text: string, known: KnownIds = anyId): CompiledCondition {
  const hyphenated = hyphenatedIds(text, known);
  if (hyphenated.length > 0) return { condition: null, faults: hyphenated };
  const parsed = parseExpression(text);
  if (parsed.kind === "fault") return { condition: null, faults: [parsed] };
  const faults: ConditionFault[] = [];
  const translation: Translation = {
    text,
    known,
    fault({ start, end }, message, hint, isName = false) {
      faults.push({ start, end, message, hint, isName });
      return null;
    },
    translate: (part) => translate(part, translation),
  };
  const typed = translation.translate(parsed);
  const condition = typed === null ? null : asCondition(typed, parsed, translation);
  return { condition: faults.length === 0 ? condition : null, faults };
}

/** `us-cpi-yoy.actual` would read as a difference of three names. */
function hyphenatedIds(text: string, { indicators, series }: KnownIds): ConditionFault[] {
  const words = text.replaceAll(/'[^']*'?|"[^"]*"?/g, (quoted) => " ".repeat(quoted.length));
  return [...words.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)+/g)].flatMap(({ 0: id, index }) => {
    if (indicators?.has(id) !== true && series?.has(id) !== true) return [];
    if (/\bdays_since\(\s*$/.test(words.slice(0, index))) {
      const message = `"days_since" takes an indicator in quotes`;
      return [{ start: index, end: index + id.length, message, hint: `write \`days_since('${id}')\`` }];
    }
    const message = `"${id}" has "-" in it, which subtracts here`;
    return [{ start: index, end: index + id.length, message, hint: `write \`${identifierOf(id)}\`` }];
  });
}

function translate(part: LocatedExpression, translation: Translation): Typed | null {
  switch (part.kind) {
    case "literal":
      return literal(part, translation);
    case "name":
      return translateName(part, translation);
    case "member":
      return translateMember(part, translation);
    case "method":
      return translateMethod(part, translation);
    case "call":
      return translateCall(part, translation);
    case "operation":
      return translateOperation(part, translation);
    case "list":
      return translation.fault(
        part,
        "a list stands here by itself",
        "write a list after `in`, such as `month in [1, 2]`",
      );
    case "other":
      return translation.fault(part, "conditions have no such values", allNames);
  }
}

const allNames = "`assay list conditions` prints what a condition can say";

function literal(part: Extract<LocatedExpression, { kind: "literal" }>, { fault }: Translation): Typed | null {
  const { value } = part;
  if (typeof value === "string") return { type: "text", text: value };
  if (typeof value === "number" && !Number.isFinite(value)) {
    return fault(part, "this number is too large", "write a number of a figure's or return's size");
  }
  return { type: typeof value === "number" ? "number" : "truth", expression: { kind: "literal", value } };
}

/** A condition is true or false, and of what is known at the release. */
function asCondition(typed: Typed, whole: LocatedExpression, { text, fault }: Translation): Condition | null {
  if (typed.type !== "truth") {
    const kind = typed.type === "text" ? "a text" : "a number";
    return fault(whole, `a condition is true or false, and this is ${kind}`, "compare it, such as `actual > 50`");
  }
  const { expression } = typed;
  if (inputsOf(expression).length === 0) {
    return fault(whole, "this is the same for every release", "name a figure, a series or the date; " + allNames);
  }
  return { text, expression };
}
