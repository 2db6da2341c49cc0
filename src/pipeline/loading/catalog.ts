import { makeCalendar } from "../../calendar/calendar.ts";
import type { Indicator } from "../../calendar/types.ts";
import { type Diagnostic, noting, UserError } from "../../errors.ts";
import { readDataFolders } from "../../sources/data-folder.ts";
import type { InstrumentEntry } from "../../sources/instrument-entry.ts";
import { readPriceSeries } from "../../sources/price-csv.ts";
import { readReleases, type ReleaseFile } from "../../sources/release-csv.ts";
import type { Catalog, LoadedSeries, LoadOptions, ReadCalendar, Registries } from "../types.ts";

/** Whether an indicator's releases are needed. */
export type IsWanted = (indicator: Indicator) => boolean;

/** Whether an indicator counts where "any release" is meant. */
export function isMajor({ importance }: Pick<Indicator, "importance">): boolean {
  return importance !== "minor";
}

/**
 * Reads the registries of the data folders in force and the calendars of the wanted indicators, all of them unless it is said; prices are
 * read when they are asked for.
 */
export async function loadCatalog(options: LoadOptions, isWanted: IsWanted = () => true): Promise<Catalog> {
  const registries = await readDataFolders(options.io, options.dataFolders);
  return withCalendars(registries, isWanted, calendarReader(options));
}

/** Reads calendar files from where the options say. */
export function calendarReader({ io }: Pick<LoadOptions, "io">): ReadCalendar {
  return (path, at, indicators) => readReleases(io, path, indicators, at);
}

/** A catalog of registries: their calendars that are read already, and those that a wanted indicator names. Throws the problems of all files together. */
export async function withCalendars(
  { indicators, instruments, calendars, files }: Registries,
  isWanted: IsWanted,
  readCalendar: ReadCalendar,
): Promise<Catalog> {
  const problems: Diagnostic[] = [];
  const wanted = new Set([...indicators.values()].filter(isWanted).map(({ id }) => id));
  const read: ReleaseFile[] = [];
  const named: ReleaseFile[] = [];
  for (const calendar of calendars) {
    if ("releases" in calendar) read.push(calendar);
    else if ([...calendar.indicators].some((id) => wanted.has(id))) {
      // oxlint-disable-next-line no-await-in-loop -- problems in the order of the files
      const file = await noting(problems, readCalendar(calendar.path, calendar.at, indicators));
      if (file === null) continue;
      read.push(file);
      named.push(file);
    }
  }
  if (problems.length > 0) throw new UserError(problems);
  const releases = new Map(read.flatMap((file) => file.releases.map((release) => [release.id, release] as const)));
  return {
    indicators,
    instruments,
    calendar: makeCalendar(indicators, [...releases.values()]),
    files: [...files, ...named.map(({ file }) => file)],
  };
}

/** Reads one instrument's prices. */
export async function loadSeries({ io }: Pick<LoadOptions, "io">, entry: InstrumentEntry): Promise<LoadedSeries> {
  return readPriceSeries(io, entry);
}
