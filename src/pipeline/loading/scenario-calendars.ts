import type { Indicator } from "../../calendar/types.ts";
import { type Diagnostic, noting } from "../../errors.ts";
import { unknownName } from "../../input/did-you-mean.ts";
import type { ReadIo } from "../../input/io.ts";
import type { LocatedDocument } from "../../input/yaml/yaml-document.ts";
import { itemPath, problem } from "../../scenario/checks/check-context.ts";
import { calendarsOf } from "../../scenario/resolve.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { toCalendarForm } from "../../sources/calendar-entry.ts";
import { readReleases, type ReleaseFile } from "../../sources/release-csv.ts";
import { besideFile } from "../../sources/scenario-files.ts";

/** The calendars that a scenario names beside its data folders, in its order. Mistakes are noted in `problems`. */
export async function readCalendars(
  path: string,
  scenario: Scenario,
  document: LocatedDocument,
  indicators: ReadonlyMap<string, Indicator>,
  io: ReadIo,
  problems: Diagnostic[],
): Promise<readonly ReleaseFile[]> {
  const found: ReleaseFile[] = [];
  for (const [index, calendar] of calendarsOf(scenario).entries()) {
    const place = itemPath(document, ["calendar"], index);
    const entry = typeof calendar === "string" ? { file: calendar } : calendar;
    if (entry.indicator !== undefined && !indicators.has(entry.indicator)) {
      const { message, hint } = unknownName("indicator", entry.indicator, indicators.keys());
      problems.push(problem({ document }, "scenario/unknown-name", [...place, "indicator"], message, hint));
      continue;
    }
    const at = document.at(typeof calendar === "string" ? place : [...place, "file"]);
    const file = besideFile(io, path, entry.file);
    // oxlint-disable-next-line no-await-in-loop -- problems in the order in which the files are named
    const read = await noting(problems, readReleases(io, file, indicators, at, toCalendarForm(entry)));
    if (read !== null) found.push(read);
  }
  return found;
}
