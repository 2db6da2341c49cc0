import { invariant } from "../errors.ts";
import type { CellTable } from "../input/csv/cell-table.ts";
import type { FaultList } from "../input/csv/fault-list.ts";
import type { ObservationClock } from "../market/instrument.ts";
import { millisecondsPerDay, parseCivilDate } from "../time/civil-date.ts";
import { formatInstant } from "../time/instant.ts";
import type { Instant } from "../time/types.ts";
import { parseClockTime } from "../time/zone-clock.ts";
import { quoted, readTimestamp, resolveLocalTime, type TimeFault } from "./timestamp.ts";

type DailyClock = Extract<ObservationClock, { kind: "daily" }>;

/**
 * When each row of a price file was struck (epoch ms): the clock's time on its date, the timestamp as it is, or the end of its bar.
 * Reports cells that say no instant and rows that are not in order; the instants are NaN where a cell is at fault.
 */
export function readObservationTimes(
  table: CellTable,
  faults: FaultList,
  column: number,
  clock: ObservationClock,
): Float64Array {
  const cells = table.column(column);
  const read = clock.kind === "daily" ? dailyReader(clock, table.header[column] ?? "", cells) : barReader(clock);
  const instants = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const time = read(cells[row] ?? "");
    if (typeof time === "number") instants[row] = time;
    else {
      instants[row] = NaN;
      faults.add({ ...time, at: table.at(row, column) });
    }
  }
  reportDisorder(table, faults, column, instants);
  return instants;
}

type TimeReader = (text: string) => Instant | TimeFault;

function barReader(clock: Extract<ObservationClock, { kind: "bars" }>): TimeReader {
  const untilEnd = clock.stamp === "open" ? clock.minutes * 60_000 : 0;
  return (text) => {
    const stamp = readTimestamp(text, clock.zone);
    return typeof stamp === "number" ? ((stamp + untilEnd) as Instant) : stamp;
  };
}

/**
 * A column of dates takes the clock's time. Timestamps are instants as they are, but not in a column called date: there a midnight
 * most often stands for the day, and taking it at its word would put the close hours too early.
 */
function dailyReader(clock: DailyClock, header: string, cells: readonly string[]): TimeReader {
  const minutes = parseClockTime(clock.time);
  invariant(minutes !== null, `"${clock.time}" is no clock time`);
  const holdsDates = header.toLowerCase() === "date" || parseCivilDate(cells[0] ?? "") !== null;
  if (!holdsDates) return (text) => readTimestamp(text, clock.zone);
  return (text) => {
    const date = parseCivilDate(text);
    if (date !== null) {
      return resolveLocalTime(date * millisecondsPerDay + minutes * 60_000, clock.zone, `${text} ${clock.time}`);
    }
    const hint = `write dates as 2026-01-13; instants go in a column named "timestamp"`;
    return { code: "data/bad-date", message: `${quoted(text)} is not a date`, hint };
  };
}

function reportDisorder(table: CellTable, faults: FaultList, column: number, instants: Float64Array): void {
  const sorting = { code: "data/descending", hint: "sort the rows by time, oldest first" } as const;
  const known = instants.filter((instant) => !Number.isNaN(instant));
  const stepsBack = known.filter((instant, index) => instant < (known[index - 1] ?? instant)).length;
  if (stepsBack > known.length / 2) {
    // One line about the whole file says more than one about each of its rows.
    const [first, last] = [known[0], known.at(-1)].map((instant) => formatInstant((instant ?? 0) as Instant));
    faults.add({ ...sorting, message: `the rows run from ${first} back to ${last}`, at: table.at(0, column) });
    return;
  }
  let latest = -1;
  for (let row = 0; row < instants.length; row++) {
    const instant = instants[row] ?? NaN;
    if (Number.isNaN(instant)) continue;
    const before = latest < 0 ? -Infinity : (instants[latest] ?? NaN);
    if (instant > before) latest = row;
    else if (instant < before) {
      faults.add({ ...sorting, message: `earlier than ${table.rowName(latest)}`, at: table.at(row, column) });
    } else {
      const message = `the same time as ${table.rowName(latest)}`;
      faults.add({ code: "data/duplicate-instant", message, hint: "keep one row per time", at: table.at(row, column) });
    }
  }
}
