import type { ScenarioRun } from "../../pipeline/types.ts";
import { type CellResult, significance } from "../../study/inference/index.ts";
import { conditionWords } from "../words/conditions.ts";
import { eventNoun, exclusionWords, groupIndicators, releaseWords } from "../words/names.ts";
import {
  countText,
  intervalText,
  noNumber,
  percentText,
  probabilityText,
  shareText,
  windowText,
} from "../words/numbers.ts";
import { glue, oneLine, wrapText } from "../words/text-width.ts";
import { primaryTest, verdict } from "../words/verdicts.ts";
import { caarPathLines } from "./caar-path.ts";
import type { TextStyle, Tone } from "./layout/style.ts";
import { cell as textCell, type TextCell, type TextColumn, textTable } from "./layout/table.ts";
import { titleWithFacts } from "./layout/title-lines.ts";

const columns: readonly TextColumn[] = [
  { title: "metal", align: "left", least: 6 },
  { title: "window", align: "left" },
  { title: "n", align: "right" },
  { title: "mean %", align: "right" },
  { title: "95 % interval", align: "right" },
  { title: "rose", align: "right" },
  { title: "p adj.", align: "right" },
];

/** One group of an answer: its name and size, a row per metal and tested window, what was left out, and a sentence per metal. */
export function groupSection(run: ScenarioRun, group: string, style: TextStyle): string[] {
  const cells = run.result.cells.filter((cell) => cell.group === group);
  const rows = cells.flatMap((cell) => cellRows(run, cell));
  return [
    ...headingLines(run, group, cells, style),
    ...conditionWords(run, group).flatMap((words) => wrapText(words, style.width, "    ", "  ")),
    ...textTable(columns, rows, style),
    ...caarPathLines(cells, style),
    ...exclusionLines(cells, style),
    ...cells.flatMap((cell) => wrapText(verdict(run, cell), style.width, "    ", "  ")),
  ];
}

function headingLines(run: ScenarioRun, group: string, cells: readonly CellResult[], style: TextStyle): string[] {
  const count = Math.max(0, ...cells.map((cell) => cell.events.length));
  const facts = `${releaseWords(run, group)}, ${countText(count, eventNoun(run, groupIndicators(run, group))).replaceAll(" ", glue)}`;
  return titleWithFacts(oneLine(group), facts, style);
}

function cellRows(run: ScenarioRun, cell: CellResult): TextCell[][] {
  return cell.windows.map((result, index) => {
    const { summary, window } = result;
    const p = primaryTest(run, result)?.pAdjusted ?? NaN;
    const tone = moveTone(summary.meanCar, p);
    return [
      textCell(index === 0 ? oneLine(cell.metal) : ""),
      textCell(windowText(window)),
      textCell(String(summary.n)),
      textCell(percentText(summary.meanCar), tone),
      textCell(intervalText(summary.adjustedLow, summary.adjustedHigh)),
      textCell(summary.n === 0 ? noNumber : shareText(summary.sharePositive)),
      textCell(probabilityText(p), tone === null ? null : "bold"),
    ];
  });
}

/** Green for a rise and red for a fall that the test detects; nothing for what may be chance. */
export function moveTone(mean: number, p: number): Tone | null {
  if (!(p < significance) || mean === 0) return null;
  return mean < 0 ? "fall" : "rise";
}

/** Metals that lost the same events share a line. */
function exclusionLines(cells: readonly CellResult[], style: TextStyle): string[] {
  const metalsByWords = new Map<string, string[]>();
  for (const cell of cells) {
    const words = exclusionWords(cell);
    if (words !== "") metalsByWords.set(words, [...(metalsByWords.get(words) ?? []), oneLine(cell.metal)]);
  }
  return [...metalsByWords].flatMap(([words, metals]) => {
    const which = metals.length === cells.length ? "" : ` (${metals.join(", ")})`;
    return wrapText(`left out${which}: ${words}`, style.width, "    ", "  ");
  });
}
