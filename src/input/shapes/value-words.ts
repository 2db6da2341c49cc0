import type { DocumentPath } from "../yaml/yaml-document.ts";

/** A path as people write it: `groups.hotter.surprise`, `tested[1][0]`. */
export function pathText(path: DocumentPath): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === "number" ? `${text}[${step}]` : text === "" ? String(step) : `${text}.${String(step)}`,
    "",
  );
}

/** What a value is, in words: `the text "abc"`, `3`, `a list of 2`, `a mapping`, `empty`. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (typeof value === "string") return `the text "${shortened(value)}"`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an invalid Date" : "a Date";
  if (typeof value === "object") return "a mapping";
  return String(value);
}

/** What zod calls a type, in words: `a whole number`, `a list`. */
export function typeText(expected: string): string {
  return typeWords[expected] ?? `a ${expected}`;
}

/** The value that a path leads to in plain data; undefined where there is none. */
export function valueAt(root: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    root,
  );
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a mapping",
  record: "a mapping",
  null: "nothing",
};

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
