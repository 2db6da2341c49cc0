import { type Diagnostic, UserError } from "../../errors.ts";
import { pathText } from "../shapes/value-words.ts";
import type { DocumentPath, LocatedDocument } from "../yaml/yaml-document.ts";
import { plainPlace } from "./plain-place.ts";

const deepestLevel = 100;

/**
 * A plain object as a document of the same form as a YAML file makes, with places by keys. What no file could say is refused: functions, dates,
 * maps, a key `__proto__`, more than a hundred levels (an object inside itself). A key whose value is undefined is not there.
 */
export function plainDocument(value: object): LocatedDocument {
  const problems: Diagnostic[] = [];
  const plain = plainCopy(value, [], problems);
  if (problems.length > 0) throw new UserError(problems);
  return locatedByKeys(plain as Readonly<Record<string, unknown>>);
}

/** An object as it is, as a document with places by keys. */
export function locatedByKeys(value: Readonly<Record<string, unknown>>): LocatedDocument {
  return { file: "", value, at: (path) => plainPlace(path), within: (path) => plainPlace(path) };
}

function plainCopy(value: unknown, path: DocumentPath, problems: Diagnostic[]): unknown {
  const refuse = (message: string, hint: string) => {
    problems.push({ code: "scenario/wrong-value", severity: "error", message, hint, at: plainPlace(path) });
    return null;
  };
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
  const isList = Array.isArray(value);
  if (!isList && !isPlainObject(value)) {
    const what = path.length === 0 ? "this" : `"${pathText(path)}"`;
    return refuse(`${what} is ${kindOf(value)}`, "write text, a number, true or false, a list, or a plain object");
  }
  if (path.length > deepestLevel) {
    return refuse(`more than ${deepestLevel} levels deep`, "write plain objects that do not hold themselves");
  }
  if (isList) return value.map((item, index) => plainCopy(item, [...path, index], problems));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.some(([key]) => key === "__proto__")) {
    return refuse('"__proto__" cannot be used as a key', "use another name");
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, plainCopy(item, [...path, key], problems)]));
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object of another realm (a worker, a test runner) has another Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: unknown): string {
  if (typeof value === "object" && value !== null) return `an object of class ${value.constructor?.name ?? "unknown"}`;
  return value === undefined ? "empty" : `a ${typeof value}`;
}
