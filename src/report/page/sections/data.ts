import { countPublished } from "../../../calendar/published.ts";
import type { ObservationClock } from "../../../market/instrument.ts";
import type { ScenarioRun } from "../../../pipeline/types.ts";
import { formatInstant } from "../../../time/instant.ts";
import type { Instant } from "../../../time/types.ts";
import { shortName } from "../../words/names.ts";
import type { Section } from "../document.ts";
import { html, lineOf } from "../html/html.ts";
import { plainTable } from "../html/plain-table.ts";
import type { FileFacts } from "../report-facts.ts";

/** What the numbers rest on: price series with their sources, indicators, and every file that was read with its hash. */
export function dataSection(run: ScenarioRun, files: readonly FileFacts[]): Section {
  const { series, calendar } = run.scenario.data;
  const asked = new Set(run.result.design.groups.flatMap(({ indicators }) => indicators));
  const indicators = [...calendar.indicators.values()].filter(({ id }) => asked.has(id));
  const body = html`${plainTable(
    "Prices",
    [
      { title: "Series", kind: "text" },
      { title: "Name", kind: "text" },
      { title: "Unit", kind: "prose" },
      { title: "Struck", kind: "prose" },
      { title: "From", kind: "text" },
      { title: "To", kind: "text" },
      { title: "Prices", kind: "number" },
      { title: "Source", kind: "advice" },
    ],
    [...series.values()].map(({ instrument, instants }) => [
      shortName(instrument.id),
      lineOf(instrument.name),
      lineOf(instrument.unit),
      clockWords(instrument.clock),
      dateOf(instants.at(0)),
      dateOf(instants.at(-1)),
      String(instants.length),
      lineOf(instrument.source),
    ]),
  )}
  ${plainTable(
    "Indicators",
    [
      { title: "Indicator", kind: "text" },
      { title: "Name", kind: "prose" },
      { title: "Unit", kind: "prose" },
      { title: "Published", kind: "prose" },
      { title: "Events known", kind: "number" },
    ],
    indicators.map(({ id, name, unit, time, zone, madeByPricesOf }) => [
      shortName(id),
      lineOf(name),
      unit === "" ? "no figure" : lineOf(unit),
      madeByPricesOf === undefined ? `${time} ${zone}` : `made by prices of ${shortName(madeByPricesOf)}`,
      String(countPublished(calendar.releases.filter(({ indicator }) => indicator === id))),
    ]),
  )}
  ${plainTable(
    "Files read, with the SHA-256 of their bytes",
    [
      { title: "File", kind: "prose" },
      { title: "Rows", kind: "number" },
      { title: "SHA-256", kind: "hash" },
    ],
    files.map(({ path, rows, sha256 }) => [lineOf(path), String(rows), { shown: html`<code>${sha256}</code>` }]),
  )}`;
  return { id: "data", title: "Data", body };
}

function clockWords(clock: ObservationClock): string {
  if (clock.kind === "daily") return `daily at ${clock.time} ${clock.zone}`;
  return `bars of ${clock.minutes} min`;
}

function dateOf(instant: number | undefined): string {
  return instant === undefined ? "" : formatInstant(instant as Instant).slice(0, 10);
}
