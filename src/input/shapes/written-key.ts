import type { z } from "zod";
import { didYouMean } from "../did-you-mean.ts";
import type { DocumentPath } from "../yaml/yaml-document.ts";
import { allowedKeys } from "./schema-keys.ts";
import { valueAt } from "./value-words.ts";

/**
 * The value that was written for the key at the end of a path, under its name or under a misspelling that is told of as such: such a key is
 * not missing. Undefined where neither is there.
 */
export function writtenValue(schema: z.ZodType, root: unknown, path: DocumentPath): unknown {
  const holder = valueAt(root, path.slice(0, -1));
  const key = String(path.at(-1));
  if (typeof holder !== "object" || holder === null) return undefined;
  if (Object.hasOwn(holder, key)) return (holder as Record<string, unknown>)[key];
  const known = allowedKeys(schema, path.slice(0, -1), holder);
  const misspelt = Object.entries(holder).find(([each]) => !known.includes(each) && didYouMean(each, known) === key);
  return misspelt?.[1];
}
