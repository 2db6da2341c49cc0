import { makeRelease } from "../calendar/release.ts";
import type { Indicator, Release } from "../calendar/types.ts";
import type { CellTable } from "../input/csv/cell-table.ts";
import type { FaultList } from "../input/csv/fault-list.ts";
import { unknownName } from "../input/did-you-mean.ts";
import type { CalendarForm } from "./calendar-entry.ts";
import { calendarTable, figureColumns } from "./calendar-table.ts";
import { releaseTimeReader } from "./release-times.ts";

/**
 * The releases in a table: `indicator` (unless the form says it), when it was released (see `releaseTimeReader`), and where there are such
 * columns `actual`, `consensus`, `previous`, `reference_period`, `label` and `speaker`. An empty figure or text is missing (null). Rows may
 * stand in any order; other columns are left alone. Everything that is wrong, with what the list holds already, is one `UserError`.
 */
export function releasesIn(
  table: CellTable,
  indicators: ReadonlyMap<string, Indicator>,
  form: CalendarForm,
  faults: FaultList,
): readonly Release[] {
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
      const message = `"${release.id}" stands here and on ${table.rowName(twin)}`;
      faults.add({ code: "data/duplicate-release", message, hint: "keep one of the two", at: place() });
      continue;
    }
    rowOf.set(release.id, row);
    releases.push(release);
  }
  faults.throwIfAny();
  return releases;
}
