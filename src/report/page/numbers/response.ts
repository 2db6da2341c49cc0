import type { ScenarioRun } from "../../../pipeline/types.ts";
import { constantTerm, responseOutcomeNamed, type ResponseResult } from "../../../study/response/index.ts";
import { moveTone } from "../../text/groups.ts";
import { responseLegend } from "../../text/responses.ts";
import { metalTitle, shortName } from "../../words/names.ts";
import { windowText } from "../../words/numbers.ts";
import { html, type Html, lineOf } from "../html/html.ts";
import { type Interval, intervalScale } from "../html/interval-svg.ts";
import { type PlainCell, plainTable } from "../html/plain-table.ts";
import { estimateCells, probabilityCell } from "./estimate-cells.ts";

/** A group's moves per standard deviation of surprise, a row per metal, window and slope; null where none was asked for. */
export function responseNumbers({ result }: ScenarioRun, group: string): Html | null {
  const responses = result.responses.filter((response) => response.group === group);
  const { response: design } = result.design;
  if (design === null || responses.length === 0) return null;
  const scale = intervalScale(result.responses.flatMap(({ terms }) => terms.filter(isSlope).map(intervalOf)));
  const { title } = responseOutcomeNamed(design.of);
  return plainTable(
    `Response after ${shortName(group)}: ${title} per standard deviation of surprise`,
    [
      { title: "Metal", kind: "text" },
      { title: "Window", kind: "text" },
      { title: "Per sd of", kind: "text" },
      { title: "n", kind: "number", explained: "Events in the regression." },
      { title: "Move %", kind: "number" },
      { title: "95 % interval", kind: "number" },
      { title: "Drawn", kind: "text", explained: "The interval and its middle; the line is at zero." },
      { title: "p adj.", kind: "number", explained: "p of the slope, adjusted for all slopes of the run." },
    ],
    responses.flatMap((response, index) => rowsOf(response, scale, response.metal === responses[index - 1]?.metal)),
  );
}

/** What the columns of these tables mean; null without a response. */
export function responseNote(run: ScenarioRun): Html | null {
  const said = responseLegend(run);
  return said.length === 0 ? null : html`<p class="note">${lineOf(said.join(" "))}</p>`;
}

function rowsOf({ metal, window, n, terms }: ResponseResult, scale: (value: number) => number, isAgain: boolean) {
  return terms.filter(isSlope).map((term, index): (PlainCell | string)[] => {
    const { estimate, pAdjusted } = term;
    const tone = moveTone(estimate, pAdjusted);
    return [
      { shown: metalTitle(metal), isAgain: isAgain || index > 0 },
      windowText(window),
      lineOf(term.term),
      String(n),
      ...estimateCells(intervalOf(term), tone, scale),
      probabilityCell(pAdjusted, tone),
    ];
  });
}

function isSlope({ term }: ResponseResult["terms"][number]): boolean {
  return term !== constantTerm;
}

function intervalOf({ ciLow, estimate, ciHigh }: ResponseResult["terms"][number]): Interval {
  return { low: ciLow, middle: estimate, high: ciHigh };
}
