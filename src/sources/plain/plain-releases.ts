import type { Indicator, Release } from "../../calendar/types.ts";
import { faultList } from "../../input/csv/fault-list.ts";
import { cellOf, type PlainColumn, plainTable } from "../../input/plain/plain-table.ts";
import { type CalendarColumn, plainForm } from "../calendar-entry.ts";
import { toIndicatorEntry } from "../indicator-entry.ts";
import { releasesIn } from "../release-table.ts";
import { instantCell } from "./instant-cell.ts";
import type { PlainRelease } from "./plain-data.ts";
import type { ParsedPlainData } from "./plain-schema.ts";

/** Plain releases and the indicators they are of, those that are said, else those that releases name. What is wrong is one `UserError`. */
export function readPlainReleases({ releases, indicators }: ParsedPlainData): {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly releases: readonly Release[];
} {
  const ids = indicators === undefined ? releases.map(({ indicator }) => indicator) : Object.keys(indicators);
  const known = new Map([...new Set(ids)].map((id) => [id, plainIndicator(id, indicators?.[id])] as const));
  const table = plainTable(
    ["releases"],
    columns.map((column) => columnOf(column, releases)),
  );
  return { indicators: known, releases: releasesIn(table, known, plainForm, faultList(table.file)) };
}

function plainIndicator(id: string, given: NonNullable<ParsedPlainData["indicators"]>[string] | undefined): Indicator {
  const { name = id, unit = "", report, release = noTime, importance = "major" } = given ?? {};
  return toIndicatorEntry(id, { name, unit, report, release, importance }, "", null).indicator;
}

// Plain releases say their instants: the usual time stands in for nothing, and the zone tells dates.
const noTime = { time: "00:00", zone: "UTC" };

/** What a calendar's file calls each, and the key of a plain release. */
const columns: readonly (readonly [CalendarColumn, keyof PlainRelease])[] = [
  ["indicator", "indicator"],
  ["released_at", "releasedAt"],
  ["actual", "actual"],
  ["consensus", "consensus"],
  ["previous", "previous"],
  ["reference_period", "referencePeriod"],
  ["label", "label"],
  ["speaker", "speaker"],
];

function columnOf(
  [name, key]: readonly [CalendarColumn, keyof PlainRelease],
  releases: ParsedPlainData["releases"],
): PlainColumn {
  const cells = releases.map((release) => (key === "releasedAt" ? instantCell(release[key]) : cellOf(release[key])));
  return { name, cells, pathOf: (row) => ["releases", row, key] };
}
