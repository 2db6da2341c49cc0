import type { CellTable } from "../input/csv/cell-table.ts";
import type { FaultList } from "../input/csv/fault-list.ts";
import type { CalendarColumn, CalendarForm } from "./calendar-entry.ts";
import { findColumn, readNumbers, requireColumn } from "./columns.ts";

/** A calendar's table, its columns found under our names or those that the scenario gives. */
export interface CalendarTable {
  readonly table: CellTable;
  readonly faults: FaultList;
  /** Index of a column; null when there is none. A mapped one that is not there is a fault. */
  find(column: CalendarColumn): number | null;
  /** As `find`, and its absence is a fault. */
  require(column: CalendarColumn, remedy?: string): number | null;
  /** Whether the scenario says which header name stands for a column. */
  isMapped(column: CalendarColumn): boolean;
  /** Cells of a column; empty where there is none. */
  texts(column: number | null): readonly string[];
  /** The figure of each row; null where it is missing. */
  figures(column: number | null): (row: number) => number | null;
}

/** Prepares a calendar's columns for reading. */
export function calendarTable(table: CellTable, faults: FaultList, { columns }: CalendarForm): CalendarTable {
  const require = (column: CalendarColumn, remedy = "other names go under `columns` of the calendar") =>
    requireColumn(table, faults, [columns[column] ?? column], remedy);
  return {
    table,
    faults,
    require,
    isMapped: (column) => columns[column] !== undefined,
    find: (column) => (columns[column] === undefined ? findColumn(table, [column]) : require(column)),
    texts: (column) => (column === null ? [] : table.column(column)),
    figures(column) {
      const values = column === null ? null : readNumbers(table, faults, column);
      return (row) => missingToNull(values?.[row]);
    },
  };
}

// A figure under another name must not be taken for one that is not there.
const otherNames: Readonly<Partial<Record<CalendarColumn, readonly string[]>>> = {
  actual: ["value", "figure", "print", "result", "outcome"],
  consensus: ["forecast", "expected", "expectation", "estimate", "survey", "median"],
};

/**
 * The columns of actual and consensus. A calendar may have neither (speeches, meetings) or, where nobody forecasts, only the actual; a
 * consensus without an actual, and a figure that seems to stand under another name, are faults.
 */
export function figureColumns(calendar: CalendarTable): { actual: number | null; consensus: number | null } {
  const { table, find, require, isMapped } = calendar;
  const otherName = (column: CalendarColumn) => {
    const found = isMapped(column) ? null : findColumn(table, otherNames[column] ?? []);
    return found === null ? null : `if it is "${table.header[found]}", say so under \`columns\` of the calendar`;
  };
  const [actualName, consensusName] = [otherName("actual"), otherName("consensus")];
  const [actual, consensus] = [find("actual"), find("consensus")];
  const isActualNeeded = !isMapped("actual") && (consensus !== null || actualName !== null);
  return {
    actual: actual ?? (isActualNeeded ? require("actual", actualName ?? undefined) : null),
    consensus: consensus ?? (consensusName === null ? null : require("consensus", consensusName)),
  };
}

function missingToNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
