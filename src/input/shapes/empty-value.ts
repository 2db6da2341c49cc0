import type { z } from "zod";
import type { Diagnostic } from "../../errors.ts";
import type { DocumentPath, LocatedDocument } from "../yaml/yaml-document.ts";
import { mayBeLeftOut } from "./schema-keys.ts";
import { pathText } from "./value-words.ts";
import { expectation, type Issue, ownMessage } from "./zod-words.ts";

/** A key with nothing behind it: what to write, and whether it may be left out. */
export function emptyValue(
  document: LocatedDocument,
  schema: z.ZodType | undefined,
  path: DocumentPath,
  issue: Issue,
): Diagnostic {
  const issues = issue.code === "invalid_union" ? issue.errors.flat() : [issue];
  const own = ownMessage(issue) ?? issues.map(ownMessage).find((message) => message !== null);
  const wanted = expectation(issue, "remedy");
  const isSpare = schema !== undefined && mayBeLeftOut(schema, path);
  const hint = [
    ...(own === undefined ? (wanted === null ? [] : [`write ${wanted}`]) : [own]),
    ...(isSpare ? ["or leave the key out"] : []),
  ].join(own === undefined ? ", " : "; ");
  const message = `"${pathText(path)}" has no value`;
  const said = { code: "scenario/wrong-value", severity: "error", message, at: document.at(path) } as const;
  return hint === "" ? said : { ...said, hint };
}
