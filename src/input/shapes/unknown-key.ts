import type { z } from "zod";
import type { Diagnostic } from "../../errors.ts";
import { didYouMean, shortList } from "../did-you-mean.ts";
import type { DocumentPath, LocatedDocument } from "../yaml/yaml-document.ts";
import { allowedKeys, keysBeside } from "./schema-keys.ts";
import { pathText, valueAt } from "./value-words.ts";

/** A key of the mapping at `path` that its schema does not have, with the nearest and all that may stand beside the others. */
export function unknownKey(
  document: LocatedDocument,
  schema: z.ZodType | undefined,
  path: DocumentPath,
  key: string,
): Diagnostic {
  const value = valueAt(document.value, path);
  // Where forms are alternatives, another one may allow the very key that this one does not.
  const known = schema === undefined ? [] : keysBeside(schema, path, value, key);
  const allowed = known.filter((each) => each !== key);
  const nearest = didYouMean(key, allowed);
  const at = document.at([...path, key], "key");
  const said = { code: "scenario/unknown-key", severity: "error", at } as const;
  const where = path.length === 0 ? "" : ` in "${pathText(path)}"`;
  const [only, second] = allowed;
  if (only !== undefined && second === undefined && isWritten(value, only)) {
    const isKnown = schema !== undefined && allowedKeys(schema, path).includes(key);
    const message = isKnown ? `"${pathText(path)}" takes no "${key}" beside "${only}"` : `unknown key "${key}"${where}`;
    return { ...said, message, hint: `leave it out: "${only}" stands alone` };
  }
  const list = allowed.length === 0 ? "remove it" : `allowed: ${shortList(allowed)}`;
  const hint = nearest === null ? list : `did you mean "${nearest}"? ${list}`;
  return { ...said, message: `unknown key "${key}"${where}`, hint };
}

function isWritten(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}
