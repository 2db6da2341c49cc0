/** Home of the expression language: CEL (Google's Common Expression Language), of which the package reads the text. */
import { type ASTNode, Environment, ParseError } from "@marcbachmann/cel-js";
import { invariant } from "../../errors.ts";
import { explainSyntax, type ExpressionFault } from "./expression-syntax.ts";

/** A part of an expression, and the offsets in its text between which it stands. */
export type LocatedExpression = { readonly start: number; readonly end: number } & (
  | { readonly kind: "literal"; readonly value: number | string | boolean }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "member"; readonly of: LocatedExpression; readonly member: LocatedName }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly LocatedExpression[] }
  | {
      readonly kind: "method";
      readonly of: LocatedExpression;
      readonly method: LocatedName;
      readonly arguments: readonly LocatedExpression[];
    }
  | { readonly kind: "operation"; readonly operator: string; readonly operands: readonly LocatedExpression[] }
  | { readonly kind: "list"; readonly items: readonly LocatedExpression[] }
  /** What the language has and nobody here needs: maps, indexes, bytes, null, unsigned numbers. */
  | { readonly kind: "other" }
);

/** A name after a dot, and where it stands. */
export interface LocatedName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxDepth: 50, maxAstNodes: 1_000, maxListElements: 100, maxCallArguments: 10 },
});

/**
 * Reads the grammar of an expression: what stands where, not what it means. All numbers are one kind, so that 1 / 2 is a half. Nothing
 * is evaluated, here or in the package: it neither compiles nor calls anything that the text names.
 */
export function parseExpression(text: string): LocatedExpression | ExpressionFault {
  try {
    return located(environment.parse(text).ast);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return explainSyntax(text, error.code, error.range?.start ?? 0);
  }
}

function located(node: ASTNode): LocatedExpression {
  const { start, end } = node;
  const at = { start, end };
  switch (node.op) {
    case "value": {
      const { args: value } = node;
      if (typeof value === "bigint") return { ...at, kind: "literal", value: Number(value) };
      const isPlain = typeof value === "number" || typeof value === "string" || typeof value === "boolean";
      return isPlain ? { ...at, kind: "literal", value } : { ...at, kind: "other" };
    }
    case "id":
      return { ...at, kind: "name", name: node.args };
    case ".": {
      const [of, member] = node.args;
      return { ...at, kind: "member", of: located(of), member: nameAfter(node, of, member) };
    }
    case "call": {
      const [name, given] = node.args;
      return { ...at, kind: "call", name, arguments: given.map(located) };
    }
    case "rcall": {
      const [method, of, given] = node.args;
      const name = nameAfter(node, of, method);
      return { ...at, kind: "method", of: located(of), method: name, arguments: given.map(located) };
    }
    case "list":
      return { ...at, kind: "list", items: node.args.map(located) };
    case "!_":
      return { ...at, kind: "operation", operator: "!", operands: [located(node.args)] };
    case "-_":
      return { ...at, kind: "operation", operator: "-", operands: [located(node.args)] };
    case "[]":
    case "[?]":
    case ".?":
    case "map":
      return { ...at, kind: "other" };
    case "?:":
      return { ...at, kind: "operation", operator: "?:", operands: node.args.map(located) };
    default:
      return { ...at, kind: "operation", operator: node.op, operands: node.args.map(located) };
  }
}

/** The package says where a node begins and ends, but not where the name after its dot does. */
function nameAfter({ input }: ASTNode, of: ASTNode, name: string): LocatedName {
  const start = input.indexOf(name, input.indexOf(".", of.end) + 1);
  invariant(start >= 0, `"${name}" stands in the expression it was read from`);
  return { name, start, end: start + name.length };
}
