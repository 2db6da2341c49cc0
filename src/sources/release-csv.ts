import type { Indicator, Release } from "../calendar/types.ts";
import type { SourcePosition } from "../errors.ts";
import { parseCsv } from "../input/csv/csv.ts";
import { faultList } from "../input/csv/fault-list.ts";
import type { ReadIo } from "../input/io.ts";
import { type CalendarForm, plainForm } from "./calendar-entry.ts";
import { type FileRecord, readText } from "./file.ts";
import { releasesIn } from "./release-table.ts";

/** The releases of one calendar file, in the order of its rows. */
export interface ReleaseFile {
  readonly releases: readonly Release[];
  readonly file: FileRecord;
}

/**
 * Reads a calendar file, as `releasesIn` takes it. Everything that is wrong with the file is one `UserError`, shown at `at` when the
 * file cannot be read at all.
 */
export async function readReleases(
  io: ReadIo,
  path: string,
  indicators: ReadonlyMap<string, Indicator>,
  at: SourcePosition | null = null,
  form: CalendarForm = plainForm,
): Promise<ReleaseFile> {
  const { text, sha256 } = await readText(io, path, at);
  const table = parseCsv(path, text);
  const faults = faultList(path);
  for (const fault of table.faults) faults.add(fault);
  return { releases: releasesIn(table, indicators, form, faults), file: { path, sha256, rows: table.rowCount } };
}
