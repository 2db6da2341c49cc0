import { join } from "node:path";
import type { Indicator, Release } from "../calendar/types.ts";
import { type Diagnostic, UserError, userError } from "../errors.ts";
import type { ReadIo } from "../input/io.ts";
import type { FileRecord } from "./file.ts";
import type { InstrumentEntry } from "./instrument-entry.ts";
import { readIndicators, readInstruments } from "./registry.ts";
import { readReleases } from "./release-csv.ts";

/** What data folders define together. Prices are read later, for the instruments that a scenario names. */
export interface DataFolders {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly instruments: ReadonlyMap<string, InstrumentEntry>;
  readonly releases: readonly Release[];
  readonly files: readonly FileRecord[];
}

/**
 * Reads folders that hold instruments.yaml, indicators.yaml and calendar.csv (or releases.csv), any of them. A later folder adds
 * to the earlier ones and replaces entries, and releases, of the same id. The problems of all files are thrown together.
 */
export async function readDataFolders(io: ReadIo, folders: readonly string[]): Promise<DataFolders> {
  const indicators = new Map<string, Indicator>();
  const instruments = new Map<string, InstrumentEntry>();
  const releases = new Map<string, Release>();
  const files: FileRecord[] = [];
  const problems: Diagnostic[] = [];
  const collect = async <Result>(reading: Promise<Result>, keep: (result: Result) => void) => {
    try {
      keep(await reading);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.diagnostics);
    }
  };
  const merge = <Entry>(into: Map<string, Entry>, entries: Iterable<readonly [string, Entry]>, file: FileRecord) => {
    for (const [id, entry] of entries) into.set(id, entry);
    files.push(file);
  };
  for (const folder of folders) {
    const names = await knownFiles(io, folder, problems);
    if (names.has("instruments.yaml")) {
      await collect(readInstruments(io, join(folder, "instruments.yaml")), ({ entries, file }) =>
        merge(instruments, entries, file),
      );
    }
    const before = problems.length;
    if (names.has("indicators.yaml")) {
      await collect(readIndicators(io, join(folder, "indicators.yaml")), ({ entries, file }) =>
        merge(indicators, entries, file),
      );
    }
    // With the indicators unread, every row of the calendar would seem to name an unknown one.
    if (problems.length > before) continue;
    for (const name of calendarNames.filter((calendar) => names.has(calendar))) {
      await collect(readReleases(io, join(folder, name), indicators), (read) =>
        merge(
          releases,
          read.releases.map((release) => [release.id, release] as const),
          read.file,
        ),
      );
    }
  }
  if (problems.length > 0) throw new UserError(problems);
  return { indicators, instruments, releases: [...releases.values()], files };
}

const calendarNames = ["calendar.csv", "releases.csv"];

/** Which of the files we read a folder holds; a folder that isn't there or holds none of them is a problem. */
async function knownFiles(io: ReadIo, folder: string, problems: Diagnostic[]): Promise<ReadonlySet<string>> {
  const wanted = ["instruments.yaml", "indicators.yaml", ...calendarNames];
  const hint = `a data folder holds ${wanted.slice(0, -1).join(", ")} or ${wanted.at(-1)}`;
  const kind = await io.kindOf(folder);
  const entries = kind === "folder" ? await io.readFolder(folder) : [];
  const found = entries.filter(({ name, isFolder }) => !isFolder && wanted.includes(name)).map(({ name }) => name);
  if (found.length === 0) {
    const message = {
      none: `the data folder "${folder}" does not exist`,
      file: `"${folder}" is a file, not a data folder`,
      folder: `"${folder}" holds none of the files of a data folder`,
    }[kind];
    problems.push(...userError("data/not-found", message, { hint }).diagnostics);
  }
  return new Set(found);
}
