import { join } from "node:path";
import type { Indicator } from "../calendar/types.ts";
import { type Diagnostic, noting, type SourcePosition, UserError, userError } from "../errors.ts";
import type { ReadIo } from "../input/io.ts";
import { entriesOf, type FileRecord, kindAt } from "./file.ts";
import type { IndicatorEntry } from "./indicator-entry.ts";
import type { InstrumentEntry } from "./instrument-entry.ts";
import { readIndicators, readInstruments } from "./registry.ts";
import { readReleases, type ReleaseFile } from "./release-csv.ts";

/** What data folders define together. Prices are read later, for the instruments that a scenario names, and so are the calendars of registries. */
export interface DataFolders {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly instruments: ReadonlyMap<string, InstrumentEntry>;
  /** In order: a release of a later one replaces one of the same id. */
  readonly calendars: readonly FolderCalendar[];
  readonly files: readonly FileRecord[];
}

/** A calendar of a data folder: one that has been read, or one that registries name and that is read when one of its indicators is asked for. */
export type FolderCalendar = ReleaseFile | NamedCalendar;

export interface NamedCalendar {
  readonly path: string;
  readonly at: SourcePosition | null;
  /** The indicators whose entries name it. */
  readonly indicators: ReadonlySet<string>;
}

/**
 * Reads folders that hold instruments.yaml, indicators.yaml and calendar.csv (or releases.csv), any of them. A later folder adds
 * to the earlier ones and replaces entries, and releases, of the same id; its calendar may name the indicators of all of them. The
 * problems of all files are thrown together.
 */
export async function readDataFolders(io: ReadIo, folders: readonly string[]): Promise<DataFolders> {
  const contents = await Promise.all(folders.map((folder) => knownFiles(io, folder)));
  const pathsIn = ({ folder, found }: FolderContents, names: readonly string[]) =>
    names.filter((name) => found.has(name)).map((name) => join(folder, name));
  const paths = (names: readonly string[]) => contents.flatMap((content) => pathsIn(content, names));
  const instruments = await readAll(paths(["instruments.yaml"]), (path) => readInstruments(io, path));
  const registries = await readAll(contents, async (content) =>
    readAll(pathsIn(content, ["indicators.yaml"]), (path) => readIndicators(io, path)),
  );
  const indicators = registries.results.flatMap(({ results }) => results);
  const knownIndicators = new Map(
    indicators.flatMap(({ entries }) => [...entries].map(([id, { indicator }]) => [id, indicator] as const)),
  );
  const unread = registries.results.flatMap(({ problems }) => problems);
  // With indicators unread, rows of a calendar would seem to name unknown ones.
  const calendars = await readAll(unread.length === 0 ? contents : [], async (content) =>
    readAll(pathsIn(content, calendarNames), (path) => readReleases(io, path, knownIndicators)),
  );
  const problems = [
    ...contents.flatMap((content) => content.problems),
    ...instruments.problems,
    ...unread,
    ...calendars.results.flatMap((read) => read.problems),
  ];
  if (problems.length > 0) throw new UserError(problems);
  return {
    indicators: knownIndicators,
    instruments: new Map(instruments.results.flatMap(({ entries }) => [...entries])),
    calendars: contents.flatMap((_, place) => [
      ...(registries.results[place]?.results ?? []).flatMap(({ entries }) => namedCalendars(entries)),
      ...(calendars.results[place]?.results ?? []),
    ]),
    files: [
      ...instruments.results.map(({ file }) => file),
      ...indicators.map(({ file }) => file),
      ...calendars.results.flatMap(({ results }) => results.map(({ file }) => file)),
    ],
  };
}

/** The calendar files that a registry names, each once, with the indicators that name it. */
export function namedCalendars(entries: ReadonlyMap<string, IndicatorEntry>): NamedCalendar[] {
  const found = new Map<string, { path: string; at: SourcePosition | null; indicators: Set<string> }>();
  for (const [id, { calendar, at }] of entries) {
    if (calendar === null) continue;
    const known = found.get(calendar) ?? { path: calendar, at, indicators: new Set() };
    known.indicators.add(id);
    found.set(calendar, known);
  }
  return [...found.values()];
}

const calendarNames = ["calendar.csv", "releases.csv"];

/** Reads files side by side; keeps what was read and what was wrong, each in the order of the sources. */
async function readAll<Source, Result>(
  sources: readonly Source[],
  read: (source: Source) => Promise<Result>,
): Promise<{ readonly results: readonly Result[]; readonly problems: readonly Diagnostic[] }> {
  const readings = await Promise.all(
    sources.map(async (source) => {
      const problems: Diagnostic[] = [];
      return { result: await noting(problems, read(source)), problems };
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
