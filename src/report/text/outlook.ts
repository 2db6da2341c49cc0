import { fewestEvents } from "../../study/inference/index.ts";
import type { OutlookAnswer } from "../../pipeline/outlook.ts";
import type { Outlook, OutlookQuestion, PastMoves } from "../../study/outlook/index.ts";
import { formatCivilDate, weekday } from "../../time/civil-date.ts";
import type { CivilDate } from "../../time/types.ts";
import { civilDateIn, localTimeText } from "../../time/zone-clock.ts";
import { outlookWarnings } from "../words/data-ends.ts";
import { shortName } from "../words/names.ts";
import { countText, figureText, noNumber, percentText, shareText, windowText } from "../words/numbers.ts";
import { oneLine, wrapText } from "../words/text-width.ts";
import { warningLines } from "./layout/warning-lines.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell as textCell, type TextColumn, textTable } from "./layout/table.ts";
import { titleLines } from "./layout/title-lines.ts";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const columns: readonly TextColumn[] = [
  { title: "metal", align: "left", least: 6 },
  { title: "window", align: "left" },
  { title: "figure", align: "left" },
  { title: "n", align: "right" },
  { title: "median %", align: "right" },
  { title: "quartiles %", align: "right" },
  { title: "rose", align: "right" },
];

/**
 * The coming releases, each with a table of what metals did after earlier ones above, in line with and below expectations; where there are none,
 * what the calendar has next. Before them, what the data do not reach.
 */
export function renderOutlook(answer: OutlookAnswer, question: OutlookQuestion, style: TextStyle): string {
  const { coming } = answer;
  const { on, days: count } = question;
  const [from, to] = [formatCivilDate(on), formatCivilDate((on + count - 1) as CivilDate)];
  const span = count === 1 ? `on ${from}` : `from ${from} to ${to}`;
  const title = `Outlook: ${countText(coming.length, "release")} ${span}`;
  const lead =
    coming.length === 0
      ? nothingWords(answer, question)
      : `What metals did after earlier releases. ${knowledgeWords(coming)}`;
  const sections = [
    [...titleLines(title, style), ...wrapText(lead, style.width)],
    warningLines(outlookWarnings(answer, question), style),
    ...coming.map((release) => releaseLines(release, style)),
    ...(coming.length === 0 ? [] : [legendLines(style)]),
  ].filter((lines) => lines.length > 0);
  return sections.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

/** That the calendar announces nothing, and what it has instead. */
function nothingWords({ next, last }: OutlookAnswer, { on }: OutlookQuestion): string {
  const nothing = "The calendar has no release in these days.";
  if (next !== null) {
    const date = formatCivilDate(next.date);
    return `${nothing} The next is ${oneLine(next.indicator)} on ${date}: \`--days ${next.date - on + 1}\`.`;
  }
  if (last === null) return `${nothing} It holds none at all; add some with --data.`;
  return `${nothing} Its last is ${oneLine(last.indicator)} on ${formatCivilDate(last.date)}; add a calendar that goes on with --data.`;
}

/** Where the history ends: a date long after the last price would otherwise look as if nothing were missing. */
function knowledgeWords(coming: readonly Outlook[]): string {
  const known = coming.flatMap(({ pricedUntil, indicator }) =>
    pricedUntil === null ? [] : [localTimeText(pricedUntil, indicator.zone)],
  );
  const last = known.toSorted().at(-1);
  return last === undefined ? "No price was known." : `The last price used is of ${last.slice(0, 10)}.`;
}

function releaseLines(release: Outlook, style: TextStyle): string[] {
  const { indicator, moves } = release;
  return [
    ...wrapText(`${timeWords(release)}: ${shortName(indicator.name)}`, style.width, "  ").map((line) =>
      paint(style, "bold", line),
    ),
    ...wrapText(figureWords(release), style.width, "  ", "  "),
    ...textTable(
      columns,
      moves.map((row, index) => tableRow(row, moves[index - 1])),
      style,
    ),
  ];
}

function timeWords({ indicator: { zone }, releasedAt }: Outlook): string {
  const day = days[weekday(civilDateIn(releasedAt, zone)) - 1] ?? "";
  const place = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return `${day} ${localTimeText(releasedAt, zone)} ${place}`;
}

function figureWords({ consensus, previous, indicator: { unit } }: Outlook): string {
  const expected = consensus === null ? "no expectation in the calendar" : `expected ${figureText(consensus)}`;
  const last = previous === null ? "no earlier figure" : `last ${figureText(previous)}`;
  return `${expected}, ${last} (${oneLine(unit)})`;
}

function tableRow(row: PastMoves, above: PastMoves | undefined) {
  const isNewMetal = row.metal !== above?.metal;
  const isNewWindow = isNewMetal || row.window !== above?.window;
  const isTooFew = row.n < fewestEvents;
  return [
    isNewMetal ? oneLine(row.metal) : "",
    isNewWindow ? windowText(row.window) : "",
    row.side === "in-line" ? "in line" : row.side,
    String(row.n),
    percentText(row.median),
    isTooFew ? "too few" : `${percentText(row.q1)} .. ${percentText(row.q3)}`,
    isTooFew ? noNumber : shareText(row.shareUp),
  ].map((text) => textCell(text));
}

function legendLines(style: TextStyle): string[] {
  return [
    "median, quartiles: of the metal's log return from the last price before a release to the window's end; nothing is subtracted.",
    "window: observations after the release; 0 is the first price struck after it.",
    `too few: fewer than ${fewestEvents} earlier releases, too little data to tell. expected: as the calendar shows it; it may have changed since.`,
    "Figures of one report come out together: their rows tell of the same moves.",
  ]
    .flatMap((line) => wrapText(line, style.width, "  "))
    .map((line) => paint(style, "dim", line));
}
