import type { ScenarioRun } from "../../../pipeline/types.ts";
import type { CellResult } from "../../../study/inference/index.ts";
import { moveTone } from "../../text/groups.ts";
import { metalTitle } from "../../words/names.ts";
import { windowText } from "../../words/numbers.ts";
import { primaryTest } from "../../words/verdicts.ts";
import { html, type Html, lineOf } from "../html/html.ts";
import { intervalScale } from "../html/interval-svg.ts";
import { plainTable } from "../html/plain-table.ts";
import { estimateCells, meanOf, probabilityCell } from "./estimate-cells.ts";

/** A cell with the name it has beside those of other scenarios. */
export interface LabelledCell {
  readonly run: ScenarioRun;
  readonly cell: CellResult;
  readonly label: string;
}

/** One metal's mean moves in every scenario and window, on one scale. */
export function sideBySideNumbers(metal: string, cells: readonly LabelledCell[]): Html {
  const scale = intervalScale(cells.flatMap(({ cell }) => cell.windows.map(meanOf)));
  const rows = cells.flatMap(({ run, cell, label }) =>
    cell.windows.map((result, index) => {
      const { summary, window } = result;
      const p = primaryTest(run, result)?.pAdjusted ?? NaN;
      const tone = moveTone(summary.meanCar, p);
      return [
        { shown: lineOf(label), isAgain: index > 0 },
        windowText(window),
        String(summary.n),
        ...estimateCells(meanOf(result), tone, scale),
        probabilityCell(p, tone),
      ];
    }),
  );
  return html`<h3>${metalTitle(metal)}</h3>
    ${plainTable(
      `${metalTitle(metal)} in every scenario`,
      [
        { title: "Scenario and group", kind: "prose" },
        { title: "Window", kind: "text" },
        { title: "n", kind: "number" },
        { title: "Mean %", kind: "number" },
        { title: "95 % interval", kind: "number" },
        { title: "Drawn", kind: "text", explained: "The interval and its middle; the line is at zero." },
        { title: "p adj.", kind: "number" },
      ],
      rows,
    )} `;
}
