import type { z } from "zod";
import { type DiagnosticCode, diagnosticCodes } from "../../diagnostic-codes.ts";
import { type Diagnostic, invariant } from "../../errors.ts";
import { didYouMean, shortList } from "../did-you-mean.ts";
import type { DocumentPath, LocatedDocument } from "../yaml/yaml-document.ts";
import { emptyValue } from "./empty-value.ts";
import { tightestBounds } from "./tightest-bounds.ts";
import { unknownKey } from "./unknown-key.ts";
import { pathText, valueAt, valueText } from "./value-words.ts";
import { writtenValue } from "./written-key.ts";
import { choicesOf, expectation, expectations, type Issue, longChoices, ownMessage } from "./zod-words.ts";

/**
 * Says in plain words, with its place in the file, what a zod schema found wrong: what is written and what would be right. With the
 * `schema`, an unknown key is answered with the nearest and all allowed ones. A schema's own messages are kept as they are.
 */
export function zodDiagnostics(document: LocatedDocument, error: z.ZodError, schema?: z.ZodType): Diagnostic[] {
  const context = { document, schema };
  const issues = tightestBounds(error.issues.slice(0, mostExplained));
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
    return issue.keys.slice(0, mostExplained).map((key) => unknownKey(document, context.schema, path, key));
  }
  if (issue.code === "invalid_key") {
    const reason = issue.issues.map((inner) => ownMessage(inner) ?? lowerFirst(inner.message)).join("; ");
    const at = document.at(path, "key");
    return [{ code: "scenario/wrong-value", severity: "error", message: `"${pathText(path)}": ${reason}`, at }];
  }
  if (issue.code === "invalid_element") return issue.issues.flatMap((inner) => explain(context, inner, path));
  if (issue.code === "custom" && issue.params?.["code"] !== undefined) return [ownProblem(document, path, issue)];
  if (isMissing(document, path)) return isMisspelt(context, path, issue) ? [] : [missingKey(document, path, issue)];
  if (path.length > 0 && valueAt(document.value, path) === null)
    return [emptyValue(document, context.schema, path, issue)];
  if (issue.code === "invalid_union" && issue.errors.length > 0) return bestAlternative(context, issue.errors, path);
  return [wrongValue(context, path, issue)];
}

/** A schema's own check may name its diagnostic code and remedy: `params: { code, hint }`. */
function ownProblem(document: LocatedDocument, path: DocumentPath, issue: z.core.$ZodIssueCustom): Diagnostic {
  const { code, hint } = issue.params ?? {};
  invariant(typeof code === "string" && code in diagnosticCodes, `"${String(code)}" is no diagnostic code`);
  const remedy = typeof hint === "string" ? { hint } : {};
  return { code: code as DiagnosticCode, severity: "error", message: issue.message, ...remedy, at: document.at(path) };
}

function isMissing(document: LocatedDocument, path: DocumentPath): boolean {
  const parent = valueAt(document.value, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof parent !== "object" || parent === null || last === undefined) return false;
  return !Array.isArray(parent) && !Object.hasOwn(parent, last);
}

/** A key that stands there misspelt is told of as unknown, and is not missing. What says which alternative is meant is only ever missing. */
function isMisspelt({ document, schema }: Context, path: DocumentPath, issue: Issue): boolean {
  if (schema === undefined || (issue.code === "invalid_union" && choicesOf(issue).length > 0)) return false;
  return writtenValue(schema, document.value, path) !== undefined;
}

function missingKey(document: LocatedDocument, path: DocumentPath, issue: Issue): Diagnostic {
  const parent = path.slice(0, -1);
  const where = parent.length === 0 ? "" : ` in "${pathText(parent)}"`;
  const wanted = expectation(issue, "remedy");
  return {
    code: "scenario/missing-key",
    severity: "error",
    message: `missing key "${String(path.at(-1))}"${where}`,
    hint: `add "${String(path.at(-1))}"${wanted === null ? "" : `: ${wanted}`}`,
    at: document.at(path, "key"),
  };
}

function wrongValue(context: Context, path: DocumentPath, issue: Issue): Diagnostic {
  const { document } = context;
  const subject = path.length === 0 ? (document.file === "" ? "it" : "the file") : `"${pathText(path)}"`;
  const own = ownMessage(issue);
  const message = own ?? `${subject} is ${asWritten(context, path)}; expected ${expectation(issue) ?? "another value"}`;
  const hint = own === null ? choiceHint([issue], valueAt(document.value, path)) : {};
  return { code: "scenario/wrong-value", severity: "error", message, ...hint, at: document.at(path) };
}

/** Of the ways in which every alternative of a union failed, tells the one that the user most likely meant. */
function bestAlternative(context: Context, alternatives: readonly Issue[][], path: DocumentPath): Diagnostic[] {
  // An alternative that fails at its own root (a list where it wants a number) wasn't meant; one that fails deeper was.
  const meant = alternatives
    .filter((issues) => !issues.some(refusesKind))
    .map((issues) => tightestBounds(issues).flatMap((issue) => explain(context, issue, path)));
  const [best] = meant.toSorted((a, b) => a.length - b.length);
  if (best !== undefined) return best;
  const issues = alternatives.flat().filter((issue) => issue.path.length === 0);
  const wanted = expectations(issues) ?? issues.map(({ message }) => lowerFirst(message)).join(", or ");
  return [
    {
      code: "scenario/wrong-value",
      severity: "error",
      message: `"${pathText(path)}" is ${asWritten(context, path)}; expected ${wanted}`,
      ...choiceHint(issues, valueAt(context.document.value, path)),
      at: context.document.at(path),
    },
  ];
}

function refusesKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

/** The nearest of the names that would be right, and all of them where they are too many for the message. */
function choiceHint(issues: readonly Issue[], value: unknown): { readonly hint?: string } {
  const nearest = typeof value === "string" ? didYouMean(value, issues.flatMap(choicesOf)) : null;
  const list = longChoices(issues);
  const parts = [
    ...(nearest === null ? [] : [`did you mean "${nearest}"?`]),
    ...(list.length === 0 ? [] : [`allowed: ${shortList(list)}`]),
  ];
  return parts.length === 0 ? {} : { hint: parts.join(" ") };
}

/** A value in words, a number as it is written rather than as it was read: 99999999999999999999 is no 100000000000000000000 to its writer. */
function asWritten({ document }: Context, path: DocumentPath): string {
  const value = valueAt(document.value, path);
  const { text = "", column, length } = document.at(path);
  const written = text.slice(column - 1, column - 1 + length);
  return typeof value === "number" && Number(written) === value ? written : valueText(value);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
