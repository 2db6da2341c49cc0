import type { ScenarioRun } from "../../../pipeline/types.ts";
import { significance } from "../../../study/inference/index.ts";
import { moveTone } from "../../text/groups.ts";
import { adjustmentTitle, metalTitle, shortName } from "../../words/names.ts";
import { countText, noNumber, percentText, probabilityText, windowText } from "../../words/numbers.ts";
import { html, type Html } from "../html/html.ts";
import { plainTable } from "../html/plain-table.ts";
import { fullValue } from "./estimate-cells.ts";

/** Mean moves beside those of draws of matched days; null where none were asked for. */
export function placeboNumbers({ result }: ScenarioRun): Html | null {
  const means = result.placebo.filter(({ statistic }) => statistic === "caar");
  if (means.length === 0) return null;
  const rows = means.map((each) => {
    const tone = moveTone(each.observed, each.pAdjusted);
    return [
      shortName(each.group),
      metalTitle(each.metal),
      windowText(each.window),
      { shown: percentText(each.observed), full: fullValue(each.observed), tone },
      { shown: Number.isFinite(each.limit) ? `+- ${percentText(each.limit)}` : noNumber, full: fullValue(each.limit) },
      { shown: probabilityText(each.pValue), full: fullValue(each.pValue) },
      {
        shown: probabilityText(each.pAdjusted),
        full: fullValue(each.pAdjusted),
        tone: tone === null ? null : ("found" as const),
      },
    ];
  });
  const draws = Math.max(...means.map((each) => each.draws));
  return html`<h3>Beside days without a release</h3>
    ${plainTable(
      `Placebo: ${countText(draws, "draw")} of matched days`,
      [
        { title: "Group", kind: "text" },
        { title: "Metal", kind: "text" },
        { title: "Window", kind: "text" },
        { title: "Mean %", kind: "number" },
        { title: "95 % of draws", kind: "number", explained: "The means of 95 % of the draws lie within this." },
        { title: "p", kind: "number", explained: "How often a draw's mean lies as far from zero." },
        { title: "p adj.", kind: "number", explained: "Romano-Wolf, for all means." },
      ],
      rows,
    )} `;
}

/** How far prices move, whichever way, beside matched days; null where that was not asked for. */
export function volatilityNumbers({ result }: ScenarioRun): Html | null {
  if (result.volatility.length === 0) return null;
  const rows = result.volatility.map((each) => [
    shortName(each.group),
    metalTitle(each.metal),
    windowText(each.window),
    { shown: percentText(each.meanAbsolute), full: fullValue(each.meanAbsolute) },
    { shown: percentText(each.matchedMeanAbsolute), full: fullValue(each.matchedMeanAbsolute) },
    {
      shown: Number.isFinite(each.absoluteRatio) ? each.absoluteRatio.toFixed(2) : noNumber,
      full: fullValue(each.absoluteRatio),
    },
    {
      shown: probabilityText(each.pAdjusted),
      full: fullValue(each.pAdjusted),
      tone: each.pAdjusted < significance ? ("found" as const) : null,
    },
  ]);
  return html`<h3>Size of moves, whichever way</h3>
    ${plainTable(
      "Mean absolute abnormal moves beside those of matched days",
      [
        { title: "Group", kind: "text" },
        { title: "Metal", kind: "text" },
        { title: "Window", kind: "text" },
        { title: "Move %", kind: "number" },
        { title: "Matched days %", kind: "number" },
        { title: "Ratio", kind: "number" },
        {
          title: "p adj.",
          kind: "number",
          explained: `Brown-Forsythe test of equal spread, adjusted (${adjustmentTitle(result.design.adjust, "p-values")}).`,
        },
      ],
      rows,
    )} `;
}
