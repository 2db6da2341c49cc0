import type { ScenarioRun } from "../../pipeline/types.ts";
import type { StudyEvent } from "../../study/normal-returns/index.ts";
import { localTimeText } from "../../time/zone-clock.ts";
import { backgroundWords } from "../words/event-background.ts";
import { figureText } from "../words/numbers.ts";
import { oneLine, wrapText } from "../words/text-width.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell as textCell, tableBlocks, type TextColumn } from "./layout/table.ts";

interface EventColumn extends TextColumn {
  /** Left away where no event has anything to say in it. */
  readonly isOptional: boolean;
  text(event: StudyEvent): string;
}

/** Events a line each, with what they are about and why one is left out below it. Zones: of the releases, and of the metal's clock. */
export function eventListLines(
  run: ScenarioRun,
  events: readonly StudyEvent[],
  zone: string,
  struckIn: string,
  style: TextStyle,
): string[] {
  if (events.length === 0) return [];
  const sources = new Set(events.flatMap(({ expectation }) => (expectation === null ? [] : [expectation.from])));
  const isNaive = [...sources].some((from) => from !== "consensus");
  const columns = columnsFor(zone, struckIn, isNaive)
    .map((column) => ({ column, texts: events.map((event) => column.text(event)) }))
    .filter(({ column, texts }) => !column.isOptional || texts.some((text) => text !== ""));
  const [header = [], ...blocks] = tableBlocks(
    columns.map(({ column }) => column),
    events.map((event, row) =>
      columns.map(({ texts }) => textCell(texts[row] ?? "", event.exclusion === null ? null : "dim")),
    ),
    style,
    // With it, the dates would not fit into 80 columns.
    "",
  );
  return [
    ...header,
    ...events.flatMap((event, row) => [
      ...(blocks[row] ?? []),
      ...wordLines(event, style),
      ...(sources.size > 1 ? sourceLines(event, style) : []),
      ...dimLines(backgroundWords(run, event), style),
      ...exclusionLines(event, style),
    ]),
  ];
}

function columnsFor(zone: string, struckIn: string, isNaive: boolean): readonly EventColumn[] {
  const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  // An average has as many digits as one likes; 80 columns do not.
  const digits = isNaive ? 4 : 6;
  const figure = (title: string, value: (event: StudyEvent) => number | null, precision = 6): EventColumn => ({
    title,
    align: "right",
    isOptional: true,
    text: (event) => figureText(value(event), precision),
  });
  const time = (title: string, text: EventColumn["text"]): EventColumn => ({
    title,
    align: "left",
    isOptional: false,
    text,
  });
  return [
    { title: "period", align: "left", isOptional: true, text: ({ release }) => oneLine(release.referencePeriod ?? "") },
    time(city, ({ release }) => localTimeText(release.releasedAt, zone)),
    figure("actual", ({ release }) => release.actual),
    figure(isNaive ? "expected" : "consensus", ({ expectation }) => expectation?.value ?? null, digits),
    figure("surprise", ({ surprise }) => surprise, digits),
    time("before", ({ pricedBefore }) => dayAndTime(pricedBefore, struckIn)),
    time("after", ({ pricedAfter }) => dayAndTime(pricedAfter, struckIn)),
  ];
}

/** The year is the release's own, give or take a night. */
function dayAndTime(instant: StudyEvent["pricedBefore"], zone: string): string {
  return instant === null ? "none" : localTimeText(instant, zone).slice(5);
}

/** Who spoke, and about what. */
function wordLines({ release }: StudyEvent, style: TextStyle): string[] {
  const words = [release.speaker, release.label].filter((text) => text !== null).map(oneLine);
  return wrapText(words.join(": "), style.width, "      ", "    ");
}

/** Where the expectation comes from, for events that differ in that. */
function sourceLines({ expectation }: StudyEvent, style: TextStyle): string[] {
  return expectation === null ? [] : [paint(style, "dim", `    expected: ${expectation.from}`)];
}

function exclusionLines({ exclusion }: StudyEvent, style: TextStyle): string[] {
  if (exclusion === null) return [];
  const detail = exclusion.detail === "" ? "" : ` (${oneLine(exclusion.detail)})`;
  return dimLines(`left out: ${exclusion.reason}${detail}`, style);
}

/** A sentence under an event. */
function dimLines(text: string, style: TextStyle): string[] {
  return wrapText(text, style.width, "      ", "    ").map((line) => paint(style, "dim", line));
}
