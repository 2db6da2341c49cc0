import type { PlaceboOutcome } from "../../study/matched/index.ts";
import { countText, noNumber, percentText, probabilityText, windowText } from "../words/numbers.ts";
import { oneLine, wrapText } from "../words/text-width.ts";
import { moveTone } from "./groups.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell, type TextColumn, textTable } from "./layout/table.ts";
import { titleWithFacts } from "./layout/title-lines.ts";

const columns: readonly TextColumn[] = [
  { title: "group", align: "left", least: 8 },
  { title: "metal", align: "left", least: 6 },
  { title: "window", align: "left" },
  { title: "mean %", align: "right" },
  { title: "95 % of draws", align: "right" },
  { title: "p", align: "right" },
  { title: "p adj.", align: "right" },
];

/** Mean moves beside those of draws of matched days; no lines when none were asked for. */
export function placeboSection(outcomes: readonly PlaceboOutcome[], style: TextStyle): string[] {
  const means = outcomes.filter(({ statistic }) => statistic === "caar");
  const draws = Math.max(0, ...means.map((each) => each.draws));
  if (means.length === 0) return [];
  const rows = means.map((each, index) => {
    const before = means[index - 1];
    const isGroup = each.group !== before?.group;
    const tone = moveTone(each.observed, each.pAdjusted);
    return [
      cell(isGroup ? oneLine(each.group) : ""),
      cell(isGroup || each.metal !== before.metal ? oneLine(each.metal) : ""),
      cell(windowText(each.window)),
      cell(percentText(each.observed), tone),
      cell(Number.isFinite(each.limit) ? `+- ${percentText(each.limit)}` : noNumber),
      cell(probabilityText(each.pValue)),
      cell(probabilityText(each.pAdjusted), tone === null ? null : "bold"),
    ];
  });
  const adjusted = means.filter(({ pAdjusted }) => !Number.isNaN(pAdjusted)).length;
  return [
    ...titleWithFacts("placebo", `${countText(draws, "draw")} of matched days`, style),
    ...textTable(columns, rows, style),
    ...unmatchedLines(means, style),
    ...wrapText(
      "Means of 95 % of the draws lie within +-; p: how often one lies as far from zero. The days have none of the releases that the groups and `matched.without` (by default all of the calendar) name, but the weekday, clock time and period of one. " +
        `p adj.: Romano-Wolf for the ${countText(adjusted, "mean")}.`,
      style.width,
      "    ",
      "  ",
    ).map((line) => paint(style, "dim", line)),
  ];
}

function unmatchedLines(means: readonly PlaceboOutcome[], style: TextStyle): string[] {
  const told = means.filter((each, index) => {
    const before = means[index - 1];
    return each.unmatched > 0 && !(before?.group === each.group && before.metal === each.metal);
  });
  return told.flatMap(({ group, metal, unmatched }) =>
    wrapText(
      `not drawn: ${oneLine(group)}, ${oneLine(metal)}: ${countText(unmatched, "event")} with fewer than 5 matched days`,
      style.width,
      "    ",
      "  ",
    ),
  );
}
