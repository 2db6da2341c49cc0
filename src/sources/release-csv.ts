import { makeRelease } from "../calendar/release.ts";
import type { Indicator, Release } from "../calendar/types.ts";
import type { SourcePosition } from "../errors.ts";
import { parseCsv } from "../input/csv/csv.ts";
import { faultList } from "../input/csv/fault-list.ts";
import { unknownName } from "../input/did-you-mean.ts";
import type { ReadIo } from "../input/io.ts";
import { type CalendarForm, plainForm } from "./calendar-entry.ts";
import { calendarTable, figureColumns } from "./calendar-table.ts";
import { type FileRecord, readText } from "./file.ts";
import { releaseTimeReader } from "./release-times.ts";

/** The releases of one calendar file, in the order of its rows. */
export interface ReleaseFile {
  readonly releases: readonly Release[];
  readonly file: FileRecord;
}

/**
 * Reads a calendar: `indicator` (unless the form says it), when it was released (see `releaseTimeReader`), and where there are such columns
 * `actual`, `consensus`, `previous`, `reference_period`, `label` and `speaker`. An empty figure or text is missing (null). Rows may
 * stand in any order; other columns are left alone. Everything that is wrong with the file is one `UserError`, shown at `at` when the
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
  const calendar = calendarTable(table, faults, form);
  const { figures, find, texts } = calendar;
  const indicatorColumn = form.indicator === null ? calendar.require("indicator") : null;
  const columns = figureColumns(calendar);
  const [actual, consensus, previous] = [columns.actual, columns.consensus, find("previous")].map(figures);
  const [periods = [], labels = [], speakers = []] = (["reference_period", "label", "speaker"] as const).map((name) =>
    texts(find(name)),
  );
  const timeOf = releaseTimeReader(calendar, form.zone);
  const ids = texts(indicatorColumn);
  const isOpen = (form.indicator === null && indicatorColumn === null) || timeOf === null;
  const releases: Release[] = [];
  const rowOf = new Map<string, number>();
  for (let row = 0; row < (isOpen ? 0 : table.rowCount); row += 1) {
    const id = form.indicator ?? ids[row] ?? "";
    const place = () => table.at(row, indicatorColumn ?? 0);
    const indicator = indicators.get(id);
    if (indicator === undefined) {
      faults.add({ code: "data/unknown-indicator", ...unknownName("indicator", id, indicators.keys()), at: place() });
      continue;
    }
    const releasedAt = timeOf?.(row, indicator) ?? null;
    if (releasedAt === null) continue;
    const release = makeRelease({
      indicator: id,
      releasedAt,
      referencePeriod: periods[row] || null,
      actual: actual?.(row) ?? null,
      consensus: consensus?.(row) ?? null,
      previous: previous?.(row) ?? null,
      label: labels[row] || null,
      speaker: speakers[row] || null,
    });
    const twin = rowOf.get(release.id);
    if (twin !== undefined) {
      const message = `"${release.id}" stands here and on line ${table.at(twin, indicatorColumn ?? 0).line}`;
      faults.add({ code: "data/duplicate-release", message, hint: "keep one of the two", at: place() });
      continue;
    }
    rowOf.set(release.id, row);
    releases.push(release);
  }
  faults.throwIfAny();
  return { releases, file: { path, sha256, rows: table.rowCount } };
}
