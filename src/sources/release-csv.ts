import { makeRelease } from "../calendar/release.ts";
import type { Indicator, Release } from "../calendar/types.ts";
import type { SourcePosition } from "../errors.ts";
import { parseCsv } from "../input/csv.ts";
import { unknownName } from "../input/did-you-mean.ts";
import { faultList } from "../input/fault-list.ts";
import type { ReadIo } from "../input/io.ts";
import { findColumn, readNumbers, requireColumn } from "./columns.ts";
import { type FileRecord, readText } from "./file.ts";
import { releaseTimeReader } from "./release-times.ts";

/** The releases of one calendar file, in the order of its rows. */
export interface ReleaseFile {
  readonly releases: readonly Release[];
  readonly file: FileRecord;
}

/**
 * Reads a calendar: `indicator`, `actual`, `consensus` and when it was released (see `releaseTimeReader`); `reference_period` and
 * `previous` where there are. An empty figure is missing (null). Rows may stand in any order; other columns are left alone.
 * Everything that is wrong with the file is one `UserError`, shown at `at` when the file cannot be read at all.
 */
export async function readReleases(
  io: ReadIo,
  path: string,
  indicators: ReadonlyMap<string, Indicator>,
  at: SourcePosition | null = null,
): Promise<ReleaseFile> {
  const { text, sha256 } = await readText(io, path, at);
  const table = parseCsv(path, text);
  const faults = faultList(path);
  for (const fault of table.faults) faults.add(fault);
  const indicatorColumn = requireColumn(table, faults, ["indicator"]);
  const figures = (column: number | null) => {
    const values = column === null ? null : readNumbers(table, faults, column);
    return (row: number) => missingToNull(values?.[row]);
  };
  const actual = figures(requireColumn(table, faults, ["actual"]));
  const consensus = figures(requireColumn(table, faults, ["consensus"]));
  const previous = figures(findColumn(table, ["previous"]));
  const periodColumn = findColumn(table, ["reference_period"]);
  const periods = periodColumn === null ? [] : table.column(periodColumn);
  const timeOf = releaseTimeReader(table, faults);
  if (indicatorColumn === null || timeOf === null) {
    faults.throwIfAny();
    return { releases: [], file: { path, sha256, rows: 0 } };
  }
  const releases: Release[] = [];
  const rowOf = new Map<string, number>();
  for (const [row, id] of table.column(indicatorColumn).entries()) {
    const indicator = indicators.get(id);
    if (indicator === undefined) {
      const place = table.at(row, indicatorColumn);
      faults.add({ code: "data/unknown-indicator", ...unknownName("indicator", id, indicators.keys()), at: place });
      continue;
    }
    const releasedAt = timeOf(row, indicator);
    if (releasedAt === null) continue;
    const release = makeRelease({
      indicator: id,
      releasedAt,
      referencePeriod: periods[row] || null,
      actual: actual(row),
      consensus: consensus(row),
      previous: previous(row),
    });
    const twin = rowOf.get(release.id);
    if (twin !== undefined) {
      const message = `"${release.id}" stands here and on line ${table.at(twin, indicatorColumn).line}`;
      faults.add({
        code: "data/duplicate-release",
        message,
        hint: "keep one of the two",
        at: table.at(row, indicatorColumn),
      });
      continue;
    }
    rowOf.set(release.id, row);
    releases.push(release);
  }
  faults.throwIfAny();
  return { releases, file: { path, sha256, rows: table.rowCount } };
}

function missingToNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
