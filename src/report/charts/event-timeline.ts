import { countExclusions } from "../../pipeline/exclusions.ts";
import type { ScenarioRun } from "../../pipeline/types.ts";
import type { CellResult } from "../../study/inference/index.ts";
import type { StudyEvent } from "../../study/normal-returns/index.ts";
import type { Chart, JsonObject } from "../chart.ts";
import { ink } from "../theme.ts";
import { shortName } from "../words/names.ts";
import { countText } from "../words/numbers.ts";
import type { Extent } from "./shared/frame.ts";
import { eventDate, eventName, groupColour } from "./shared/names.ts";
import { axisOf, ownColour, pixels, placeRows, rowsBody } from "./shared/rows.ts";
import { chartSpec, inline } from "./shared/spec.ts";
import { dateAxis } from "./shared/time-axis.ts";

const rowHeight = 14;

/** When the events were, which of them are used, and which are left out for what reason; one figure. */
export const eventTimeline: Chart = {
  kind: "event-timeline",
  title: "Events used and left out",
  figures(run) {
    const rows = run.result.design.groups.flatMap(({ name }) => rowsOf(run, name));
    const instants = rows.flatMap(({ events }) => events.map(({ release }) => release.releasedAt as number));
    if (instants.length === 0) return [];
    const title = "Events used and left out";
    const subtitle =
      "One mark a release, on the day it came: lines are used, circles are left out for the reason named.";
    const extent = extentOf(instants);
    return [
      { id: "event-timeline", title, alt: altText(run), spec: chartSpec(title, subtitle, body(run, rows, extent)) },
    ];
  },
};

interface Row {
  readonly group: string;
  readonly name: string;
  readonly facts: string;
  readonly colour: string;
  readonly events: readonly StudyEvent[];
}

/** A group's row of used events, and one for each reason; metals that differ have rows of their own. */
function rowsOf(run: ScenarioRun, group: string): Row[] {
  const cells = run.result.cells.filter((cell) => cell.group === group);
  const fates = new Map<string, CellResult[]>();
  for (const cell of cells) {
    const fate = cell.events.map(({ exclusion }) => exclusion?.reason ?? "").join();
    fates.set(fate, [...(fates.get(fate) ?? []), cell]);
  }
  return [...fates.values()].flatMap((alike): Row[] => {
    const [cell] = alike;
    if (cell === undefined) return [];
    const metals = fates.size === 1 ? "" : ` for ${alike.map(({ metal }) => shortName(metal)).join(", ")}`;
    const used = {
      group,
      name: group,
      facts: `${cell.included.length} used${metals}`,
      colour: groupColour(run, group),
      events: cell.included,
    };
    const left = countExclusions([cell]).map(([reason, count]) => ({
      group,
      name: reason,
      facts: `${count} left out${metals}`,
      colour: ink.muted,
      events: cell.events.filter(({ exclusion }) => exclusion?.reason === reason),
    }));
    return [used, ...left];
  });
}

function extentOf(instants: readonly number[]): Extent {
  const first = instants.reduce((a, b) => Math.min(a, b));
  const last = instants.reduce((a, b) => Math.max(a, b));
  const margin = Math.max((last - first) * 0.02, 15 * 86_400_000);
  return [Math.floor(first - margin), Math.ceil(last + margin)];
}

function body(run: ScenarioRun, rows: readonly Row[], extent: Extent): JsonObject {
  const layout = placeRows(rows, rowHeight);
  const marks = rows.flatMap(({ events, group }, at) =>
    events.map((event) => ({
      isUsed: event.exclusion === null,
      row: {
        ...layout.places[at],
        x: event.release.releasedAt as number,
        colour: event.exclusion === null ? groupColour(run, group) : ink.muted,
        event: eventName(run, event) + (event.exclusion === null ? "" : `: ${event.exclusion.reason}`),
      },
    })),
  );
  const x = axisOf(extent);
  const hover = { color: ownColour, description: { field: "event" }, tooltip: { field: "event" } };
  return rowsBody(layout, extent, dateAxis(extent), {
    before: [
      {
        data: inline(marks.filter(({ isUsed }) => isUsed).map(({ row }) => row)),
        mark: { type: "rule", aria: true, strokeWidth: 1.6 },
        encoding: { x, y: pixels("top"), y2: { field: "bottom" }, ...hover },
      },
      {
        data: inline(marks.filter(({ isUsed }) => !isUsed).map(({ row }) => row)),
        mark: { type: "point", aria: true, size: 26, strokeWidth: 1.3 },
        encoding: { x, y: pixels("middle"), ...hover },
      },
    ],
  });
}

function altText(run: ScenarioRun): string {
  const { cells } = run.result;
  const parts = cells.flatMap((cell) => {
    const [first, last] = [cell.events[0], cell.events.at(-1)];
    if (first === undefined || last === undefined) return [];
    const span = `from ${eventDate(run, first)} to ${eventDate(run, last)}`;
    const left = countExclusions([cell]).map(([reason, count]) => `${count} ${reason}`);
    const leftWords = left.length === 0 ? "" : `, left out: ${left.join(", ")}`;
    return [
      `${shortName(cell.metal)} after ${shortName(cell.group)}: ${cell.included.length} of ${countText(cell.events.length, "release")} ${span} used${leftWords}`,
    ];
  });
  return `Releases over time. ${parts.join("; ")}.`;
}
