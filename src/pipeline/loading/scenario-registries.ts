import { type Diagnostic, noting, UserError } from "../../errors.ts";
import type { LocatedDocument } from "../../input/yaml/yaml-document.ts";
import { listOf } from "../../scenario/resolve.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { namedCalendars } from "../../sources/data-folder.ts";
import { toIndicatorEntry } from "../../sources/indicator-entry.ts";
import { toInstrumentEntry } from "../../sources/instrument-entry.ts";
import { besideFile, folderOf } from "../../sources/scenario-files.ts";
import type { Registries, SharedReading } from "../types.ts";
import { readCalendars } from "./scenario-calendars.ts";

/**
 * The registries a scenario sees: the data folders in force, then its own folders, indicators, instruments and calendars. What comes later
 * adds to what comes before and replaces what has the same id. Mistakes are noted in `problems`; null when a folder cannot be read.
 */
export async function registriesOf(
  path: string,
  scenario: Scenario,
  document: LocatedDocument,
  shared: SharedReading,
  problems: Diagnostic[],
): Promise<Registries | null> {
  const folders = listOf(scenario.data).map((folder) => besideFile(shared.io, path, folder));
  const base = await noting(problems, ownFolders(document, shared, folders));
  if (base === null) return null;
  const home = folderOf(shared.io, path);
  const entries = new Map(
    Object.entries(scenario.indicators ?? {}).map(
      ([id, entry]) => [id, toIndicatorEntry(id, entry, home, document.at(["indicators", id, "calendar"]))] as const,
    ),
  );
  const indicators = new Map([
    ...base.indicators,
    ...[...entries].map(([id, { indicator }]) => [id, indicator] as const),
  ]);
  const instruments = new Map([
    ...base.instruments,
    ...Object.entries(scenario.instruments ?? {}).map(
      ([id, entry]) => [id, toInstrumentEntry(id, entry, home, document.at(["instruments", id, "prices"]))] as const,
    ),
  ]);
  // With some of the scenario's own indicators unread, rows of its calendars would seem to name unknown ones.
  const isUnread = Object.keys(document.value["indicators"] ?? {}).some((id) => !indicators.has(id));
  const own = isUnread ? [] : await readCalendars(path, scenario, document, indicators, shared.io, problems);
  return {
    indicators,
    instruments,
    calendars: [...base.calendars, ...namedCalendars(entries), ...own],
    files: [...base.files, ...own.map((read) => read.file)],
  };
}

/** The registries of the folders in force and the scenario's own. What no file can show of the latter is shown where they are named. */
async function ownFolders(
  document: LocatedDocument,
  shared: SharedReading,
  folders: readonly string[],
): Promise<Registries> {
  const base = await shared.registriesOf(shared.dataFolders);
  if (folders.length === 0) return base;
  const problems: Diagnostic[] = [];
  const registries = await noting(problems, shared.registriesOf([...shared.dataFolders, ...folders]));
  if (registries !== null) return registries;
  throw new UserError(problems.map((problem) => ({ ...problem, at: problem.at ?? document.at(["data"]) })));
}
