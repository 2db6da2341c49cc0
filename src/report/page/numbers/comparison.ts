import type { ScenarioRun } from "../../../pipeline/types.ts";
import { type ComparisonResult, comparisonTests } from "../../../study/comparison/index.ts";
import { moveTone } from "../../text/groups.ts";
import { adjustmentTitle, metalTitle, shortName } from "../../words/names.ts";
import { countText, windowText } from "../../words/numbers.ts";
import { html, type Html } from "../html/html.ts";
import { intervalScale } from "../html/interval-svg.ts";
import { type PlainColumn, plainTable } from "../html/plain-table.ts";
import { estimateCells, probabilityCell } from "./estimate-cells.ts";

const differenceColumns: readonly PlainColumn[] = [
  { title: "Metal", kind: "text" },
  { title: "Window", kind: "text" },
  { title: "n", kind: "number", explained: "Events of the first and of the second group." },
  { title: "Difference %", kind: "number", explained: "Mean of the first group minus mean of the second." },
  { title: "95 % interval", kind: "number", explained: "95 % interval of the difference (Welch)." },
  { title: "Drawn", kind: "text", explained: "The interval and its middle; the line is at zero." },
  { title: "p adj.", kind: "number", explained: "p of the first comparison test, adjusted for all comparisons." },
];

/** Differences between a run's groups; null where none was asked for. */
export function comparisonNumbers({ result }: ScenarioRun): Html | null {
  return result.comparisons.length === 0 ? null : differenceTables(result.comparisons, result.design.adjust);
}

/** A table for each pair of groups, all on one scale, and what the p-values are. */
export function differenceTables(comparisons: readonly ComparisonResult[], adjust: string): Html {
  const pairs = new Map<string, ComparisonResult[]>();
  for (const each of comparisons) {
    const pair = JSON.stringify([each.groupA, each.groupB]);
    pairs.set(pair, [...(pairs.get(pair) ?? []), each]);
  }
  const scale = intervalScale(comparisons.map(intervalOf));
  const adjusted = comparisons.filter(({ pAdjusted }) => !Number.isNaN(pAdjusted)).length;
  return html`${[...pairs.values()].map((pair) => pairPart(pair, scale))}
    <p class="note">
      p adj.: ${comparisonTests[0]?.title ?? ""}, adjusted (${adjustmentTitle(adjust, "p-values")}) for the
      ${countText(adjusted, "comparison")}.
    </p>`;
}

function pairPart(pair: readonly ComparisonResult[], scale: (value: number) => number): Html {
  const title = `${shortName(pair[0]?.groupA ?? "")} minus ${shortName(pair[0]?.groupB ?? "")}`;
  const rows = pair.map((each, index) => {
    const tone = moveTone(each.difference, each.pAdjusted);
    return [
      { shown: metalTitle(each.metal), isAgain: each.metal === pair[index - 1]?.metal },
      windowText(each.window),
      `${each.nA}, ${each.nB}`,
      ...estimateCells(intervalOf(each), tone, scale),
      probabilityCell(each.pAdjusted, tone),
    ];
  });
  return html`<h3 dir="auto">${title}</h3>
    ${plainTable(`Differences: ${title}`, differenceColumns, rows)} `;
}

function intervalOf({ ciLow, difference, ciHigh }: ComparisonResult) {
  return { low: ciLow, middle: difference, high: ciHigh };
}
