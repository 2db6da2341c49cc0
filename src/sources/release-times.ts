import type { Indicator } from "../calendar/types.ts";
import { millisecondsPerDay, parseCivilDate } from "../time/civil-date.ts";
import type { Instant } from "../time/types.ts";
import { isZone, parseClockTime } from "../time/zone-clock.ts";
import type { CalendarTable } from "./calendar-table.ts";
import { requireColumn } from "./columns.ts";
import { zoneHint } from "./schema-parts.ts";
import { quoted, readTimestamp, resolveLocalTime, type TimeFault } from "./timestamp.ts";

/** Reads when the release of a row was published; null (and reported) where the row doesn't say. */
export type ReleaseTimeReader = (row: number, indicator: Indicator) => Instant | null;

/**
 * Chooses how a calendar says its instants: `released_at`, or `date` with `time` and `zone`. Where the time or the zone is not
 * given, that of the calendar's form or the indicator's own holds. Null (and reported) when the header has neither.
 */
export function releaseTimeReader(calendar: CalendarTable, formZone: string | null): ReleaseTimeReader | null {
  const { table, faults, find } = calendar;
  const [releasedAt, date, time, zone] = (["released_at", "date", "time", "zone"] as const).map(find);
  const cells = (column: number | null | undefined) => (column == null ? [] : table.column(column));
  const times = cells(time);
  const zones = cells(zone);
  const report = (row: number, column: number | null | undefined, fault: TimeFault) => {
    faults.add({ ...fault, at: table.at(row, column ?? 0) });
    return null;
  };
  const zoneOf = (row: number, otherwise: string | null): string | TimeFault | null => {
    const name = zones[row] ?? "";
    if (name === "") return otherwise;
    if (isZone(name)) return name;
    return { code: "data/unknown-zone", message: `there is no time zone "${name}"`, hint: zoneHint(name) };
  };
  if (releasedAt != null) {
    const stamps = cells(releasedAt);
    return (row) => {
      const zoneName = zoneOf(row, formZone);
      if (typeof zoneName === "object" && zoneName !== null) return report(row, zone, zoneName);
      const instant = readTimestamp(stamps[row] ?? "", zoneName);
      return typeof instant === "number" ? instant : report(row, releasedAt, instant);
    };
  }
  if (date == null) {
    // A mapped column that is not there has been reported.
    if (calendar.isMapped("released_at") || calendar.isMapped("date")) return null;
    requireColumn(table, faults, ["released_at", "date"], "a date may come with time and zone columns");
    return null;
  }
  const dates = cells(date);
  return (row, indicator) => {
    const day = parseCivilDate(dates[row] ?? "");
    if (day === null) {
      const message = `${quoted(dates[row] ?? "")} is not a date`;
      return report(row, date, { code: "data/bad-date", message, hint: "write dates as 2026-01-13" });
    }
    const zoneName = zoneOf(row, formZone ?? indicator.zone) ?? indicator.zone;
    if (typeof zoneName === "object") return report(row, zone, zoneName);
    const clock = (times[row] ?? "") === "" ? indicator.time : (times[row] ?? "");
    const minutes = parseClockTime(clock);
    if (minutes === null) {
      const message = `"${clock}" is not a clock time`;
      return report(row, time, { code: "data/bad-date", message, hint: "write clock times as 08:30" });
    }
    const instant = resolveLocalTime(day * millisecondsPerDay + minutes * 60_000, zoneName, `${dates[row]} ${clock}`);
    return typeof instant === "number" ? instant : report(row, time ?? date, instant);
  };
}
