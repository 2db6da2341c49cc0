import type { z } from "zod";
import { type DiagnosticCode, diagnosticCodes } from "../diagnostic-codes.ts";
import { type Diagnostic, invariant } from "../errors.ts";
import { didYouMean, shortList } from "./did-you-mean.ts";
import { allowedKeys } from "./schema-keys.ts";
import { pathText, typeText, valueAt, valueText } from "./value-words.ts";
import type { DocumentPath, LocatedDocument } from "./yaml-document.ts";

type Issue = z.core.$ZodIssue;

/**
 * Says in plain words, with its place in the file, what a zod schema found wrong: what is written and what would be right. With the
 * `schema`, an unknown key is answered with the nearest and all allowed ones. A schema's own messages are kept as they are.
 */
export function zodDiagnostics(document: LocatedDocument, error: z.ZodError, schema?: z.ZodType): Diagnostic[] {
  const context = { document, schema };
  const issues = error.issues.slice(0, mostExplained);
  return issues.flatMap((issue) => explain(context, issue, [])).slice(0, mostExplained);
}

// A file with more mistakes than this is not what it should be; explaining each would bury that.
const mostExplained = 50;

interface Context {
  readonly document: LocatedDocument;
  readonly schema: z.ZodType | undefined;
}

function explain(context: Context, issue: Issue, base: DocumentPath): Diagnostic[] {
  const path = [...base, ...issue.path];
  const { document } = context;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, mostExplained).map((key) => unknownKey(context, path, key));
  }
  if (issue.code === "invalid_key") {
    const reason = issue.issues.map((inner) => ownMessage(inner) ?? lowerFirst(inner.message)).join("; ");
    const at = document.at(path, "key");
    return [{ code: "scenario/wrong-value", severity: "error", message: `"${pathText(path)}": ${reason}`, at }];
  }
  if (issue.code === "invalid_element") return issue.issues.flatMap((inner) => explain(context, inner, path));
  if (issue.code === "custom" && issue.params?.["code"] !== undefined) return [ownProblem(document, path, issue)];
  if (isMissing(document, path)) return [missingKey(document, path, issue)];
  if (issue.code === "invalid_union" && issue.errors.length > 0) return bestAlternative(context, issue.errors, path);
  return [wrongValue(document, path, issue)];
}

/** A schema's own check may name its diagnostic code and remedy: `params: { code, hint }`. */
function ownProblem(document: LocatedDocument, path: DocumentPath, issue: z.core.$ZodIssueCustom): Diagnostic {
  const { code, hint } = issue.params ?? {};
  invariant(typeof code === "string" && code in diagnosticCodes, `"${String(code)}" is no diagnostic code`);
  const remedy = typeof hint === "string" ? { hint } : {};
  return { code: code as DiagnosticCode, severity: "error", message: issue.message, ...remedy, at: document.at(path) };
}

function unknownKey({ document, schema }: Context, path: DocumentPath, key: string): Diagnostic {
  // Where forms are alternatives, another one may allow the very key that this one does not.
  const known = schema === undefined ? [] : allowedKeys(schema, path, valueAt(document.value, path));
  const allowed = known.filter((each) => each !== key);
  const nearest = didYouMean(key, allowed);
  const list = allowed.length === 0 ? "remove it" : `allowed: ${shortList(allowed)}`;
  const where = path.length === 0 ? "" : ` in "${pathText(path)}"`;
  return {
    code: "scenario/unknown-key",
    severity: "error",
    message: `unknown key "${key}"${where}`,
    hint: nearest === null ? list : `did you mean "${nearest}"? ${list}`,
    at: document.at([...path, key], "key"),
  };
}

function isMissing(document: LocatedDocument, path: DocumentPath): boolean {
  const parent = valueAt(document.value, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof parent !== "object" || parent === null || last === undefined) return false;
  return !Array.isArray(parent) && !Object.hasOwn(parent, last);
}

function missingKey(document: LocatedDocument, path: DocumentPath, issue: Issue): Diagnostic {
  const parent = path.slice(0, -1);
  const where = parent.length === 0 ? "" : ` in "${pathText(parent)}"`;
  const wanted = expectation(issue);
  return {
    code: "scenario/missing-key",
    severity: "error",
    message: `missing key "${String(path.at(-1))}"${where}`,
    hint: `add "${String(path.at(-1))}"${wanted === null ? "" : `: ${wanted}`}`,
    at: document.at(path, "key"),
  };
}

function wrongValue(document: LocatedDocument, path: DocumentPath, issue: Issue): Diagnostic {
  const value = valueAt(document.value, path);
  const own = ownMessage(issue);
  const subject = path.length === 0 ? "the file" : `"${pathText(path)}"`;
  const wanted = expectation(issue);
  const hint = choiceHint(issue, value);
  const code: DiagnosticCode = "scenario/wrong-value";
  const message = own ?? `${subject} is ${valueText(value)}; expected ${wanted ?? "another value"}`;
  return { code, severity: "error", message, ...(hint === null ? {} : { hint }), at: document.at(path) };
}

/** Of the ways in which every alternative of a union failed, tells the one that the user most likely meant. */
function bestAlternative(context: Context, alternatives: readonly Issue[][], path: DocumentPath): Diagnostic[] {
  // An alternative that fails at its own root (a list where it wants a number) wasn't meant; one that fails deeper was.
  const meant = alternatives.filter((issues) => !issues.some(refusesKind)).toSorted((a, b) => a.length - b.length);
  const [best] = meant;
  if (best !== undefined) return best.flatMap((issue) => explain(context, issue, path));
  const value = valueAt(context.document.value, path);
  const issues = alternatives.flat().filter((issue) => issue.path.length === 0);
  const choices = issues.flatMap(choicesOf);
  const wanted = [...new Set(issues.map((issue) => expectation(issue) ?? lowerFirst(issue.message)))].join(", or ");
  const nearest = typeof value === "string" ? didYouMean(value, choices) : null;
  return [
    {
      code: "scenario/wrong-value",
      severity: "error",
      message: `"${pathText(path)}" is ${valueText(value)}; expected ${wanted}`,
      ...(nearest === null ? {} : { hint: `did you mean "${nearest}"?` }),
      at: context.document.at(path),
    },
  ];
}

function refusesKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

/** What would be right, in words; null when the issue doesn't say. */
function expectation(issue: Issue): string | null {
  switch (issue.code) {
    case "invalid_type":
      return typeText(issue.expected);
    case "invalid_value":
      return choicesOf(issue).length === 1 ? `"${choicesOf(issue)[0]}"` : `one of ${shortList(choicesOf(issue))}`;
    case "too_small":
      return limit(issue.origin, issue.inclusive === true ? "at least" : "more than", issue.minimum);
    case "too_big":
      return limit(issue.origin, issue.inclusive === true ? "at most" : "less than", issue.maximum);
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "invalid_format":
      return issue.pattern === undefined ? `text in the form of ${issue.format}` : `text that matches ${issue.pattern}`;
    case "invalid_union":
      if (choicesOf(issue).length > 0) return `one of ${shortList(choicesOf(issue))}`;
      return (
        [...new Set(issue.errors.flat().map(expectation))].filter((wanted) => wanted !== null).join(", or ") || null
      );
    default:
      return null;
  }
}

function choiceHint(issue: Issue, value: unknown): string | null {
  const choices = choicesOf(issue);
  const nearest = typeof value === "string" ? didYouMean(value, choices) : null;
  return nearest === null ? null : `did you mean "${nearest}"?`;
}

/** The values an issue would allow; `options` of a discriminated union are there though zod's type leaves them out. */
function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  const options: unknown = issue.code === "invalid_union" && "options" in issue ? issue.options : [];
  return Array.isArray(options) ? options.map(String) : [];
}

function limit(origin: string, comparison: string, bound: number | bigint): string {
  if (origin === "array" || origin === "set")
    return `a list with ${comparison} ${bound} ${bound === 1 ? "item" : "items"}`;
  if (origin !== "string") return `${comparison} ${bound}`;
  return bound === 1 && comparison === "at least" ? "text that says something" : `${comparison} ${bound} characters`;
}

/** A message that the schema's author wrote, rather than one of zod's own. */
function ownMessage(issue: Issue): string | null {
  return /^(Invalid|Too |Unrecognized|Expected|Number must|Required)/.test(issue.message) ? null : issue.message;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
