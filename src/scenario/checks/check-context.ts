import type { Indicator } from "../../calendar/types.ts";
import type { DiagnosticCode } from "../../diagnostic-codes.ts";
import type { Diagnostic } from "../../errors.ts";
import { valueAt } from "../../input/shapes/value-words.ts";
import { writtenValue } from "../../input/shapes/written-key.ts";
import type { DocumentPath, LocatedDocument } from "../../input/yaml/yaml-document.ts";
import type { InstrumentEntry } from "../../sources/instrument-entry.ts";
import { unnamedGroup } from "../../study/design/index.ts";
import type { ResolvedScenario } from "../resolve.ts";
import { scenarioSchema } from "../schema.ts";

/** What the rules beyond the schema look at. */
export interface CheckContext {
  readonly scenario: ResolvedScenario;
  readonly document: LocatedDocument;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly instruments: ReadonlyMap<string, Pick<InstrumentEntry, "instrument">>;
}

/** An error at a place in the scenario. */
export function problem(
  context: Pick<CheckContext, "document">,
  code: DiagnosticCode,
  path: DocumentPath,
  message: string,
  hint?: string,
): Diagnostic {
  const at = context.document.at(path);
  return { code, severity: "error", message, at, ...(hint === undefined ? {} : { hint }) };
}

/**
 * What stands in the file for a key, under its name or a misspelling of it; undefined where nothing does. What is wrong by itself has been
 * told of and taken out of the scenario, and is not missing.
 */
export function written({ document }: Pick<CheckContext, "document">, path: DocumentPath): unknown {
  return writtenValue(scenarioSchema, document.value, path);
}

/** The path of item `index` of a key that takes one name or a list of names. */
export function itemPath(document: LocatedDocument, path: DocumentPath, index: number): DocumentPath {
  return Array.isArray(valueAt(document.value, path)) ? [...path, index] : path;
}

/** Where a group stands: under `groups`, or in the unnamed `events`. */
export function groupPath(context: CheckContext, name: string): DocumentPath {
  return name === unnamedGroup && "events" in context.document.value ? ["events"] : ["groups", name];
}

/** Second and later appearances of an item, by index. */
export function repeats(items: readonly string[]): number[] {
  return items.flatMap((item, index) => (items.indexOf(item) < index ? [index] : []));
}
