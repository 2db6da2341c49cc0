import { allWarnings, groupLabel, type RunsComparison, stabilityOfRun } from "../../pipeline/compare-runs.ts";
import type { ScenarioRun } from "../../pipeline/types.ts";
import { type EventWindow, isSameWindow } from "../../study/design/index.ts";
import type { CellResult, WindowResult } from "../../study/inference/index.ts";
import type { Stability } from "../../study/stability/index.ts";
import { metalTitle } from "../words/names.ts";
import { namedThroughout, throughoutLegend } from "../words/throughout.ts";
import { intervalText, percentText, probabilityText, windowText } from "../words/numbers.ts";
import { clip, glue, oneLine, wrapText } from "../words/text-width.ts";
import { primaryTest } from "../words/verdicts.ts";
import { warningLines } from "./layout/warning-lines.ts";
import { comparisonSection } from "./comparisons.ts";
import { moveTone } from "./groups.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell as textCell, tableBlocks, type TextCell } from "./layout/table.ts";

interface LabelledCell {
  readonly run: ScenarioRun;
  readonly cell: CellResult;
}

// A row's name takes 18 columns and a window's interval about 18, so three windows go side by side in 80 columns.
const columnsPerWindow = 20;

/** Several scenarios side by side: a table per metal, a block per scenario and group, a column per window, then the differences. */
export function renderSideBySide(runs: readonly ScenarioRun[], compared: RunsComparison, style: TextStyle): string {
  const stability = [...runs.flatMap(stabilityOfRun), ...compared.stability];
  const metals = [...new Set(runs.flatMap((run) => run.result.design.metals))];
  const sections = [
    ...metals.map((metal) => metalSection(metal, runs, style)),
    comparisonSection(compared, runs[0]?.result.design.adjust ?? "", style),
    throughoutLines(runs.flatMap(stabilityOfRun), style),
    warningLines(allWarnings(runs, compared), style),
    [
      ...(runs[0] === undefined ? [] : throughoutLegend({ design: runs[0].result.design, stability })),
      "mean %: abnormal move. p adj.: each scenario's first test, adjusted for the tests of that scenario.",
    ]
      .flatMap((line) => wrapText(line, style.width, "  "))
      .map((line) => paint(style, "dim", line)),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** Whether what was found in each scenario holds throughout its events. */
function throughoutLines(stability: readonly Stability[], style: TextStyle): string[] {
  return stability
    .filter(({ isFinding }) => isFinding)
    .flatMap((finding) => {
      const name = `${metalTitle(finding.metal)} ${windowText(finding.window)}`.replaceAll(" ", glue);
      return wrapText(namedThroughout(`${name}, ${oneLine(finding.group)}`, finding), style.width, "  ");
    });
}

function metalSection(metal: string, runs: readonly ScenarioRun[], style: TextStyle): string[] {
  const cells = runs.flatMap((run) =>
    run.result.cells.filter((cell) => cell.metal === metal).map((cell): LabelledCell => ({ run, cell })),
  );
  const windows = allWindows(cells);
  const perTable = Math.max(1, Math.floor((style.width - 18) / columnsPerWindow));
  const tables = Array.from({ length: Math.ceil(windows.length / perTable) }, (_, index) =>
    windows.slice(index * perTable, (index + 1) * perTable),
  );
  return [
    paint(style, "bold", clip(metalTitle(metal), style.width)),
    ...tables.flatMap((columns) => windowsTable(cells, columns, style)),
  ];
}

function allWindows(cells: readonly LabelledCell[]): EventWindow[] {
  const windows = cells.flatMap(({ cell }) => cell.windows.map((each) => each.window));
  return windows.filter((window, index) => windows.findIndex((other) => isSameWindow(other, window)) === index);
}

/** All groups in one table, so that a window's numbers stand under each other; each group's name goes above its rows. */
function windowsTable(cells: readonly LabelledCell[], windows: readonly EventWindow[], style: TextStyle): string[] {
  const columns = [
    { title: "window", align: "left" as const },
    ...windows.map((window) => ({ title: windowText(window), align: "right" as const })),
  ];
  const rows = cells.map((labelled) => cellRows(labelled, windows));
  const [header = [], ...blocks] = tableBlocks(columns, rows.flat(), style, "    ");
  let next = 0;
  return [
    ...header,
    ...cells.flatMap(({ run, cell }, index) => {
      const count = rows[index]?.length ?? 0;
      const lines = blocks.slice(next, (next += count)).flat();
      return [`  ${clip(oneLine(groupLabel(run, cell.group)), style.width - 2)}`, ...lines];
    }),
  ];
}

function cellRows({ run, cell }: LabelledCell, windows: readonly EventWindow[]): TextCell[][] {
  const results = windows.map((wanted) => cell.windows.find(({ window }) => isSameWindow(window, wanted)));
  const row = (title: string, value: (result: WindowResult) => TextCell): TextCell[] => [
    textCell(title),
    ...results.map((result) => (result === undefined ? textCell("") : value(result))),
  ];
  const adjusted = (result: WindowResult): number => primaryTest(run, result)?.pAdjusted ?? NaN;
  return [
    row("mean %", (result) =>
      textCell(percentText(result.summary.meanCar), moveTone(result.summary.meanCar, adjusted(result))),
    ),
    row("95 % interval", ({ summary }) => textCell(intervalText(summary.adjustedLow, summary.adjustedHigh))),
    row("n", ({ summary }) => textCell(String(summary.n))),
    row("p adj.", (result) => textCell(probabilityText(adjusted(result)))),
  ];
}
