import { join } from "node:path";
import type { Indicator, Release } from "../calendar/types.ts";
import { type Diagnostic, noting, UserError, userError } from "../errors.ts";
import type { ReadIo } from "../input/io.ts";
import { entriesOf, type FileRecord, kindAt } from "./file.ts";
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
 * to the earlier ones and replaces entries, and releases, of the same id; its calendar may name the indicators of all of them. The
 * problems of all files are thrown together.
 */
export async function readDataFolders(io: ReadIo, folders: readonly string[]): Promise<DataFolders> {
  const contents = await Promise.all(folders.map((folder) => knownFiles(io, folder)));
  const paths = (names: readonly string[]) =>
    contents.flatMap(({ folder, found }) => names.filter((name) => found.has(name)).map((name) => join(folder, name)));
  const instruments = await readAll(paths(["instruments.yaml"]), (path) => readInstruments(io, path));
  const indicators = await readAll(paths(["indicators.yaml"]), (path) => readIndicators(io, path));
  const knownIndicators = new Map(indicators.results.flatMap(({ entries }) => [...entries]));
  // With indicators unread, rows of a calendar would seem to name unknown ones.
  const calendarPaths = indicators.problems.length === 0 ? paths(calendarNames) : [];
  const calendars = await readAll(calendarPaths, (path) => readReleases(io, path, knownIndicators));
  const sources = [instruments, indicators, calendars];
  const problems = [...contents, ...sources].flatMap((source) => source.problems);
  if (problems.length > 0) throw new UserError(problems);
  const releases = calendars.results.flatMap((calendar) => calendar.releases);
  return {
    indicators: knownIndicators,
    instruments: new Map(instruments.results.flatMap(({ entries }) => [...entries])),
    releases: [...new Map(releases.map((release) => [release.id, release])).values()],
    files: sources.flatMap(({ results }) => results.map(({ file }) => file)),
  };
}

const calendarNames = ["calendar.csv", "releases.csv"];

/** Reads files side by side; keeps what was read and what was wrong, each in the order of the paths. */
async function readAll<Result>(
  paths: readonly string[],
  read: (path: string) => Promise<Result>,
): Promise<{ readonly results: readonly Result[]; readonly problems: readonly Diagnostic[] }> {
  const readings = await Promise.all(
    paths.map(async (path) => {
      const problems: Diagnostic[] = [];
      return { result: await noting(problems, read(path)), problems };
    }),
  );
  return {
    results: readings.flatMap(({ result }) => (result === null ? [] : [result])),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

interface FolderContents {
  readonly folder: string;
  readonly found: ReadonlySet<string>;
  readonly problems: readonly Diagnostic[];
}

/** Which of the files we read a folder holds; a folder that isn't there or holds none of them is a problem. */
async function knownFiles(io: ReadIo, folder: string): Promise<FolderContents> {
  const wanted = ["instruments.yaml", "indicators.yaml", ...calendarNames];
  const kind = await kindAt(io, folder);
  const entries = kind === "folder" ? await entriesOf(io, folder) : [];
  const found = entries.filter(({ name, isFolder }) => !isFolder && wanted.includes(name)).map(({ name }) => name);
  if (found.length > 0) return { folder, found: new Set(found), problems: [] };
  const message = {
    none: `the data folder "${folder}" does not exist`,
    file: `"${folder}" is a file, not a data folder`,
    folder: `"${folder}" holds none of the files of a data folder`,
  }[kind];
  const hint = `a data folder holds ${wanted.slice(0, -1).join(", ")} or ${wanted.at(-1)}`;
  return { folder, found: new Set(), problems: userError("data/not-found", message, { hint }).diagnostics };
}
