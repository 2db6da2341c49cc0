import { countExclusions } from "../../../pipeline/exclusions.ts";
import type { ScenarioRun } from "../../../pipeline/types.ts";
import type { StudyEvent } from "../../../study/normal-returns/index.ts";
import { exclusionReasons } from "../../../study/selection/index.ts";
import { formatInstant } from "../../../time/instant.ts";
import { metalTitle, shortName } from "../../words/names.ts";
import { countText } from "../../words/numbers.ts";
import type { Section } from "../document.ts";
import { html, type Html, lineOf } from "../html/html.ts";
import { plainTable } from "../html/plain-table.ts";

const mostListed = 100;

/** Which events were left out: how many for each reason, and each with the numbers behind it. */
export function exclusionsSection({ result: { cells } }: ScenarioRun): Section {
  const events = cells.flatMap((cell) => cell.events);
  const excluded = events.filter(({ exclusion }) => exclusion !== null);
  const counted = `${countText(events.length - excluded.length, "event")} of ${events.length} used (a release counts once for each group and metal).`;
  const body = html`<p>${counted}</p>
    ${excluded.length === 0 ? null : reasonsTable(cells)} ${excluded.length === 0 ? null : eachEvent(excluded)}`;
  return { id: "left-out", title: "Left out", body };
}

function reasonsTable(cells: ScenarioRun["result"]["cells"]): Html {
  return plainTable(
    "Why events are left out",
    [
      { title: "Reason", kind: "text" },
      { title: "Events", kind: "number" },
      { title: "What it means", kind: "advice" },
    ],
    countExclusions(cells).map(([reason, count]) => [reason, String(count), exclusionReasons[reason]]),
  );
}

/** The metals that lost an event for the same reason share a row. */
function eachEvent(excluded: readonly StudyEvent[]): Html {
  const rows = new Map<string, { readonly event: StudyEvent; readonly metals: string[] }>();
  for (const event of excluded) {
    const { group, release, exclusion } = event;
    const key = JSON.stringify([group, release.id, exclusion?.reason, exclusion?.detail]);
    const row = rows.get(key) ?? { event, metals: [] };
    row.metals.push(metalTitle(event.metal));
    rows.set(key, row);
  }
  const all = [...rows.values()];
  const shown = all
    .slice(0, mostListed)
    .map(({ event: { group, release, exclusion }, metals }) => [
      formatInstant(release.releasedAt).slice(0, 16).replace("T", " "),
      shortName(release.indicator),
      shortName(group),
      metals.join(", "),
      exclusion?.reason ?? "",
      lineOf(exclusion?.detail ?? ""),
    ]);
  const more = all.length > mostListed ? `The first ${mostListed} of ${all.length}; the table of events has all.` : "";
  return html`<details>
    <summary>Each one, with its reason</summary>
    ${more === "" ? null : html`<p class="hint">${more}</p>`}
    ${plainTable(
      "Events left out",
      [
        { title: "Released (UTC)", kind: "text" },
        { title: "Indicator", kind: "text" },
        { title: "Group", kind: "text" },
        { title: "Metals", kind: "text" },
        { title: "Reason", kind: "text" },
        { title: "Detail", kind: "advice" },
      ],
      shown,
    )}
  </details>`;
}
