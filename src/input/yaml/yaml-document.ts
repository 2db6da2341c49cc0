import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, parseDocument, stringify, visit } from "yaml";
import type { Document, Node, Pair } from "yaml";
import { type Diagnostic, type SourcePosition, UserError } from "../../errors.ts";
import { faultList } from "../csv/fault-list.ts";
import { positionAt, type SourceText, sourceText } from "../source-text.ts";
import { findDeepNesting } from "./nesting.ts";
import { scalarOffsets, type ScalarStyle } from "./scalar-offsets.ts";
import { syntaxFaults } from "./yaml-syntax.ts";

/** Keys and indexes that lead from the root of a document to a value in it. */
export type DocumentPath = readonly PropertyKey[];

/** A YAML file as plain data that remembers where each value was written. */
export interface LocatedDocument {
  readonly file: string;
  /** Plain objects, arrays, strings, numbers, booleans and null; the root is an object. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Where a value, or the key that introduces it, stands; for a path that isn't there, the nearest parent's key. */
  at(path: DocumentPath, part?: "key" | "value"): SourcePosition;
  /** Where the characters from `start` to `end` of a text value stand; the whole value where that cannot be told (an alias). */
  within(path: DocumentPath, start: number, end: number): SourcePosition;
}

/**
 * Reads a YAML 1.2 file whose root is a mapping. Dates and clock times stay text. Refuses, with every place at once, broken syntax,
 * duplicate keys, custom tags, several documents in one file, aliases that contain themselves or multiply, keys that aren't plain
 * words (`__proto__` among them), and texts over 1 MB.
 */
export function parseYaml(file: string, text: string): LocatedDocument {
  const source = sourceText(file, text.replace(/^\uFEFF/, ""));
  if (text.length > longestText) {
    throw new UserError([
      {
        code: "scenario/too-large",
        severity: "error",
        message: `"${file}" has ${text.length} characters; at most ${longestText} are read`,
        hint: "a scenario or registry is a short text; move data into CSV files",
        at: { file, line: 1, column: 1, length: 1 },
      },
    ]);
  }
  const tooDeep = findDeepNesting(source.text, deepestLevel);
  if (tooDeep >= 0) {
    const message = `more than ${deepestLevel} levels or columns deep here`;
    throw new UserError([
      fault(source, tooDeep, tooDeep + 1, message, "a scenario is a few levels deep; mend the brackets"),
    ]);
  }
  const document = parseDocument(source.text, options);
  const faults = faultList(file);
  for (const found of syntaxFaults(source, [...document.errors, ...document.warnings])) faults.add(found);
  for (const found of structureFaults(source, document)) faults.add(found);
  faults.throwIfAny();
  return {
    file,
    value: plainData(source, document),
    at: (path, part = "value") => locate(source, document, path, part),
    within: (path, start, end) =>
      locateWithin(source, document, path, start, end) ?? locate(source, document, path, "value"),
  };
}

const longestText = 1_000_000;
const deepestLevel = 100;

const options = {
  version: "1.2",
  schema: "core",
  resolveKnownTags: false,
  // The parser's own search for duplicates takes a minute for a long registry; structureFaults finds them in one pass.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "error",
} as const;

function fault(source: SourceText, start: number, end: number, message: string, hint?: string): Diagnostic {
  const at = positionAt(source, start, end);
  return { code: "scenario/not-yaml", severity: "error", message, at, ...(hint === undefined ? {} : { hint }) };
}

/** What the parser lets through but plain data cannot hold safely. */
function structureFaults(source: SourceText, document: Document.Parsed): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const report = (node: Node | null, message: string, hint?: string) => {
    const [start, end] = node?.range ?? [0, 0];
    faults.push(fault(source, start, end, message, hint));
  };
  if (!isMap(document.contents) && document.errors.length === 0) {
    const empty = document.contents === null || (isScalar(document.contents) && document.contents.value === null);
    const message = empty ? `"${source.file}" is empty` : "the file is not a mapping of keys to values";
    report(document.contents, message, 'begin with a line such as "name: my study"');
  }
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = keyText(key.value);
        if (seen.has(name)) report(key, `"${name}" stands twice in the same mapping`, "keep one of the two");
        seen.add(name);
      }
    },
    Pair(_, { key }) {
      if (!isScalar(key)) report(isNode(key) ? key : null, "a key must be a plain word", "write the key as plain text");
      else if (key.value === "__proto__") report(key, '"__proto__" cannot be used as a key', "use another name");
    },
    Alias(_, alias, ancestors) {
      const target = alias.resolve(document);
      if (target === undefined)
        report(alias, `nothing before this is anchored as "&${alias.source}"`, "define the anchor first");
      else if (ancestors.includes(target))
        report(alias, `"*${alias.source}" stands inside what it stands for`, "write the values out");
    },
  });
  return faults;
}

function plainData(source: SourceText, document: Document.Parsed): Record<string, unknown> {
  try {
    return document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>;
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    const message = "aliases repeat other aliases too often";
    const place = source.text.indexOf("*");
    throw new UserError([fault(source, place, place + 1, message, "write the values out")], { cause });
  }
}

function locate(
  source: SourceText,
  document: Document.Parsed,
  path: DocumentPath,
  part: "key" | "value",
): SourcePosition {
  let node: unknown = document.contents;
  let pair: Pair | null = null;
  for (const [depth, step] of path.entries()) {
    const container: unknown = isAlias(node) ? node.resolve(document) : node;
    if (isMap(container)) {
      const found: Pair | undefined = container.items.find(
        ({ key }) => isScalar(key) && keyText(key.value) === String(step),
      );
      if (found === undefined) return positionOf(source, pair, node, "key");
      pair = found;
      node = found.value;
    } else if (isSeq(container) && container.items[Number(step)] !== undefined) {
      node = container.items[Number(step)];
      // An element has no key of its own: both its parts are the element.
      if (depth === path.length - 1) return positionOf(source, null, node, "value");
      pair = null;
    } else {
      return positionOf(source, pair, node, "key");
    }
  }
  return positionOf(source, pair, node, part);
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
};

function locateWithin(
  source: SourceText,
  document: Document.Parsed,
  path: DocumentPath,
  start: number,
  end: number,
): SourcePosition | null {
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node) || typeof node.value !== "string" || !node.range) return null;
  const offsets = scalarOffsets(source.text, node.range[0], styles[node.type ?? ""] ?? "plain", node.value);
  return positionAt(source, offsets[start] ?? node.range[0], offsets[end] ?? node.range[1]);
}

/** A mapping key as `toJS` writes it: null is the empty text. */
function keyText(value: unknown): string {
  return value === null ? "" : String(value);
}

function positionOf(source: SourceText, pair: Pair | null, node: unknown, part: "key" | "value"): SourcePosition {
  const chosen = pair !== null && (part === "key" || !standsByItself(node)) ? pair.key : node;
  if (!isNode(chosen) || !chosen.range) return positionAt(source, 0, 1);
  const [start, end] = chosen.range;
  return positionAt(source, start, standsByItself(chosen) ? end : start + 1);
}

/** Whether a value can be underlined; one that is empty, or a block of lines, is better shown by its key. */
function standsByItself(node: unknown): boolean {
  if (!isNode(node) || !node.range || node.range[1] === node.range[0]) return false;
  return !isCollection(node) || node.flow === true;
}

/** Plain data as YAML text that reads back to the same data. */
export function toYamlText(value: unknown): string {
  return stringify(value, { version: "1.2", schema: "core", lineWidth: 80, aliasDuplicateObjects: false });
}
