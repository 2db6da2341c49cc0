import type { ScenarioRun } from "../../../pipeline/types.ts";
import type { CellResult, WindowResult } from "../../../study/inference/index.ts";
import { moveTone } from "../../text/groups.ts";
import { metalTitle, shortName } from "../../words/names.ts";
import { shareText, windowText } from "../../words/numbers.ts";
import { primaryTest } from "../../words/verdicts.ts";
import type { Html } from "../html/html.ts";
import { intervalScale } from "../html/interval-svg.ts";
import { type PlainCell, type PlainColumn, plainTable } from "../html/plain-table.ts";
import { estimateCells, fullValue, meanOf, probabilityCell } from "./estimate-cells.ts";

const columns: readonly PlainColumn[] = [
  { title: "Metal", kind: "text" },
  {
    title: "Window",
    kind: "text",
    explained: "Observations around the release; 0 is the first price struck after it.",
  },
  { title: "n", kind: "number", explained: "Events with a cumulative abnormal return in this window." },
  { title: "Mean %", kind: "number", explained: "Mean cumulative abnormal return." },
  {
    title: "95 % interval",
    kind: "number",
    explained: "95 % interval of the mean (t, n - 1 degrees of freedom), wider where windows share days.",
  },
  { title: "Drawn", kind: "text", explained: "The interval and its middle; the line is at zero." },
  { title: "Rose", kind: "number", explained: "Share of events whose cumulative abnormal return is above zero." },
  { title: "p adj.", kind: "number", explained: "p of the first test, adjusted for all tests of the run." },
];

/** The numbers of a group's cells, a row per metal and tested window; full values are the cells' titles. */
export function groupNumbers(run: ScenarioRun, group: string, cells: readonly CellResult[]): Html {
  const scale = intervalScale(run.result.cells.flatMap((cell) => cell.windows.map(meanOf)));
  const rows = cells.flatMap((cell) =>
    cell.windows.map((result, index) =>
      windowRow(run, { shown: metalTitle(cell.metal), isAgain: index > 0 }, result, scale),
    ),
  );
  return plainTable(
    `Cumulative abnormal moves after ${shortName(group)}; all groups are drawn on one scale`,
    columns,
    rows,
  );
}

function windowRow(
  run: ScenarioRun,
  metal: PlainCell,
  result: WindowResult,
  scale: (value: number) => number,
): (PlainCell | string)[] {
  const { summary, window } = result;
  const p = primaryTest(run, result)?.pAdjusted ?? NaN;
  const tone = moveTone(summary.meanCar, p);
  return [
    metal,
    windowText(window),
    String(summary.n),
    ...estimateCells(meanOf(result), tone, scale),
    { shown: summary.n === 0 ? "-" : shareText(summary.sharePositive), full: fullValue(summary.sharePositive) },
    probabilityCell(p, tone),
  ];
}
