import { dirname, resolve } from "node:path";
import { z } from "zod";
import { type Diagnostic, UserError } from "../errors.ts";
import type { ReadIo } from "../input/io.ts";
import { zodDiagnostics } from "../input/shapes/zod-diagnostics.ts";
import { type LocatedDocument, parseYaml } from "../input/yaml/yaml-document.ts";
import { type FileRecord, readText } from "./file.ts";
import { type IndicatorEntry, indicatorEntrySchema, toIndicatorEntry } from "./indicator-entry.ts";
import { type InstrumentEntry, instrumentEntrySchema, toInstrumentEntry } from "./instrument-entry.ts";
import { idSchema } from "./schema-parts.ts";

/** What a registry file defines, by id, in the order of the file. */
export interface Registry<Entry> {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly file: FileRecord;
}

/** Reads an instruments.yaml; the price files it names are relative to it and are not read yet. */
export async function readInstruments(io: ReadIo, path: string): Promise<Registry<InstrumentEntry>> {
  const folder = dirname(resolve(io.cwd, path));
  return readRegistry(io, path, instrumentEntrySchema, (id, parsed, document) =>
    toInstrumentEntry(id, parsed, folder, document.at([id, "prices"])),
  );
}

/** Reads an indicators.yaml; the calendar files it names are relative to it and are not read yet. */
export async function readIndicators(io: ReadIo, path: string): Promise<Registry<IndicatorEntry>> {
  const folder = dirname(resolve(io.cwd, path));
  return readRegistry(io, path, indicatorEntrySchema, (id, parsed, document) =>
    toIndicatorEntry(id, parsed, folder, document.at([id, "calendar"])),
  );
}

async function readRegistry<Schema extends z.ZodType, Entry>(
  io: ReadIo,
  path: string,
  entrySchema: Schema,
  finish: (id: string, parsed: z.output<Schema>, document: LocatedDocument) => Entry,
): Promise<Registry<Entry>> {
  const { text, sha256 } = await readText(io, path);
  const key = [resolve(io.cwd, path), path, sha256].join("\n");
  const known = remembered.get(entrySchema)?.get(key);
  if (known !== undefined) return known as Registry<Entry>;
  const document = parseYaml(path, text);
  const schema = z.record(idSchema, entrySchema);
  const parsed = schema.safeParse(document.value);
  if (!parsed.success) throw new UserError(zodDiagnostics(document, parsed.error, schema).map(asRegistryFault));
  const entries = new Map(
    Object.entries(parsed.data).map(([id, entry]) => [id, finish(id, entry as z.output<Schema>, document)]),
  );
  const registry: Registry<Entry> = { entries, file: { path, sha256, rows: entries.size } };
  remembered.set(
    entrySchema,
    new Map([...(remembered.get(entrySchema) ?? [])].slice(-mostRemembered)).set(key, registry),
  );
  return registry;
}

const mostRemembered = 7;

/** Registries read before, by their form, place and hash: reading the same text again gives the same, and takes as long as a small study. */
const remembered = new Map<z.ZodType, Map<string, Registry<unknown>>>();

function asRegistryFault(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code.startsWith("scenario/") ? { ...diagnostic, code: "data/bad-registry" } : diagnostic;
}
