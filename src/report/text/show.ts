import type { ScenarioRun } from "../../pipeline/types.ts";
import type { CellResult } from "../../study/inference/index.ts";
import { conditionWords } from "../words/conditions.ts";
import { followedWords } from "../words/event-background.ts";
import { eventNoun, exclusionWords, groupIndicators } from "../words/names.ts";
import { countText } from "../words/numbers.ts";
import { clip, oneLine, wrapText } from "../words/text-width.ts";
import { warningLines } from "./layout/warning-lines.ts";
import { eventListLines } from "./event-list.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { titleLines } from "./layout/title-lines.ts";

/** What `assay show` is asked for: the resolved scenario as text, and whether to list every event or the last few of each group. */
export interface ShowOptions {
  readonly scenarioText: string;
  readonly all: boolean;
}

const fewEvents = 12;

/** A scenario with its defaults filled in, and every event with the two observations that surround its release. */
export function renderShow(run: ScenarioRun, { scenarioText, all }: ShowOptions, style: TextStyle): string {
  const { scenario, result } = run;
  const title = `${oneLine(scenario.name)}, every default filled in`;
  const sections = [
    [...titleLines(title, style), ...scenarioText.trimEnd().split("\n")],
    ...result.cells.map((cell) => cellSection(run, cell, all, style)),
    warningLines(result.warnings, style),
    wrapText(
      "period: what the figure is about. before, after: when the metal's prices around the release were struck, on its own clock; after is day 0.",
      style.width,
    ).map((line) => paint(style, "dim", line)),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function cellSection(run: ScenarioRun, cell: CellResult, all: boolean, style: TextStyle): string[] {
  const shown = all ? cell.events : cell.events.slice(-fewEvents);
  const zone = zoneOf(run, cell);
  const struckIn = run.scenario.data.series.get(cell.metal)?.instrument.clock.zone ?? "UTC";
  const hidden = cell.events.length - shown.length;
  const noun = eventNoun(run, groupIndicators(run, cell.group));
  const counts = `${cell.included.length} of ${countText(cell.events.length, noun)} included`;
  const left = exclusionWords(cell);
  return [
    ...titleLines(`${oneLine(cell.group)}, ${oneLine(cell.metal)}`, style),
    ...wrapText(left === "" ? counts : `${counts}; left out: ${left}`, style.width, "    ", "  "),
    ...conditionWords(run, cell.group).flatMap((words) => wrapText(words, style.width, "    ", "  ")),
    ...wrapText(followedWords(run, cell.events), style.width, "    ", "  "),
    ...leftOutLines(run, cell, style),
    ...(hidden > 0
      ? [
          paint(
            style,
            "dim",
            clip(`  ${countText(hidden, `earlier ${noun}`)} not shown; --all lists them`, style.width),
          ),
        ]
      : []),
    ...eventListLines(run, shown, zone, struckIn, style),
  ];
}

/** What `estimation.without` costs: the fewest and most observations that it takes out of an event's estimation window. */
function leftOutLines({ result }: ScenarioRun, { leftOut }: CellResult, style: TextStyle): string[] {
  const { estimateWithout } = result.design;
  if (estimateWithout.length === 0 || leftOut.length === 0) return [];
  const [fewest, most] = [Math.min(...leftOut), Math.max(...leftOut)];
  const range = fewest === most ? countText(most, "observation") : `${fewest} to ${countText(most, "observation")}`;
  const text = `${range} left out of each estimation window (${estimateWithout.map(oneLine).join(", ")})`;
  return wrapText(text, style.width, "    ", "  ");
}

/** Releases are shown in the zone they are published in; a group of several zones in that of its first indicator. */
function zoneOf(run: ScenarioRun, cell: CellResult): string {
  const [first] = cell.events;
  const indicator = first && run.scenario.data.calendar.indicators.get(first.release.indicator);
  return indicator?.zone ?? "America/New_York";
}
