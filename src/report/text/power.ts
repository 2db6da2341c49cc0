import type { ScenarioRun } from "../../pipeline/types.ts";
import { isSameWindow } from "../../study/design/index.ts";
import type { WindowPower } from "../../study/inference/index.ts";
import { headlineWindow, metalTitle, observationNoun, windowWords } from "../words/names.ts";
import { countText, noNumber, percentPhrase, percentText, shareText, windowText } from "../words/numbers.ts";
import { clip, glue, oneLine, wrapText } from "../words/text-width.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell as textCell, type TextColumn, textTable } from "./layout/table.ts";
import { titleLines } from "./layout/title-lines.ts";

const columns: readonly TextColumn[] = [
  { title: "metal", align: "left", least: 6 },
  { title: "window", align: "left" },
  { title: "n", align: "right" },
  { title: "sd %", align: "right" },
  { title: "detectable %", align: "right" },
];
const effectColumns: readonly TextColumn[] = [
  { title: "effect %", align: "right" },
  { title: "power", align: "right" },
  { title: "events needed", align: "right" },
];

/** What a scenario's events can show: a row per group, metal and window, and a sentence for each headline window. */
export function renderPower(run: ScenarioRun, rows: readonly WindowPower[], style: TextStyle): string {
  const hasEffect = rows.some((row) => !Number.isNaN(row.effect));
  const lines = [
    ...titleLines(oneLine(run.scenario.name), style),
    ...run.result.design.groups.flatMap(({ name }) => {
      const ofGroup = rows.filter((row) => row.group === name);
      return [
        "",
        paint(style, "bold", clip(oneLine(name), style.width)),
        ...textTable(
          hasEffect ? [...columns, ...effectColumns] : columns,
          ofGroup.map((row, index) => tableRow(row, row.metal !== ofGroup[index - 1]?.metal, hasEffect)),
          style,
        ),
        ...ofGroup.flatMap((row) => sentenceLines(run, row, style)),
      ];
    }),
    "",
    ...wrapText(
      "detectable %: the smallest true mean that a two-sided t test at 5 % finds 80 % of the time, for normal CARs of this spread; events whose windows share days count for as many as would tell as much if they stood apart.",
      style.width,
      "  ",
    ).map((line) => paint(style, "dim", line)),
  ];
  return `${lines.join("\n")}\n`;
}

function tableRow(row: WindowPower, isFirst: boolean, hasEffect: boolean) {
  const { n, sdCar, detectableEffect } = row.summary;
  const facts = [
    isFirst ? oneLine(row.metal) : "",
    windowText(row.window),
    String(n),
    percentText(sdCar),
    percentText(detectableEffect),
  ];
  const asked = [percentText(row.effect), powerText(row.power), neededText(row.eventsNeeded)];
  return [...facts, ...(hasEffect ? asked : [])].map((text) => textCell(text));
}

function neededText(events: number): string {
  return Number.isFinite(events) ? String(events) : noNumber;
}

function sentenceLines(run: ScenarioRun, row: WindowPower, style: TextStyle): string[] {
  const headline = headlineWindow(run.result.design.tested);
  if (!isSameWindow(row.window, headline)) return [];
  return wrapText(sentence(run, row), style.width, "    ", "  ");
}

function sentence(run: ScenarioRun, row: WindowPower): string {
  const { n, detectableEffect } = row.summary;
  const metal = metalTitle(row.metal);
  if (Number.isNaN(detectableEffect)) return `${metal}: ${countText(n, "event")} can show nothing.`;
  const span = windowWords(row.window, observationNoun(run, row.metal));
  const detectable = `${metal}: with ${countText(n, "event")} the smallest mean move ${span} that would be found is ${percentPhrase(detectableEffect)}`;
  if (Number.isNaN(row.power)) return `${detectable}.`;
  const found = powerText(row.power).replaceAll(" ", glue);
  return `${detectable}; one of ${percentPhrase(row.effect)} would be found ${found} of the time${neededWords(n, row.eventsNeeded)}.`;
}

function neededWords(n: number, needed: number): string {
  if (Number.isNaN(needed)) return "";
  const events = countText(needed, "event").replaceAll(" ", glue);
  return needed > n ? `; it takes ${events} to make that 80${glue}%` : `; ${events} are enough for 80${glue}%`;
}

/** In whole percent, but never certain. */
function powerText(power: number): string {
  return power >= 0.995 ? ">99 %" : shareText(power);
}
