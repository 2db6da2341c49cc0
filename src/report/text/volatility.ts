import type { VolatilityOutcome } from "../../study/matched/index.ts";
import { significance } from "../../study/inference/index.ts";
import { adjustmentTitle } from "../words/names.ts";
import { countText, noNumber, percentText, probabilityText, windowText } from "../words/numbers.ts";
import { oneLine, wrapText } from "../words/text-width.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell, type TextColumn, textTable } from "./layout/table.ts";
import { titleWithFacts } from "./layout/title-lines.ts";

const columns: readonly TextColumn[] = [
  { title: "group", align: "left", least: 8 },
  { title: "metal", align: "left", least: 6 },
  { title: "window", align: "left" },
  { title: "|move| %", align: "right" },
  { title: "matched %", align: "right" },
  { title: "ratio", align: "right" },
  { title: "p adj.", align: "right" },
];

/** How far prices move, whichever way, beside matched days; no lines when that was not asked for. */
export function volatilitySection(outcomes: readonly VolatilityOutcome[], adjust: string, style: TextStyle): string[] {
  if (outcomes.length === 0) return [];
  const rows = outcomes.map((each, index) => {
    const before = outcomes[index - 1];
    const isGroup = each.group !== before?.group;
    return [
      cell(isGroup ? oneLine(each.group) : ""),
      cell(isGroup || each.metal !== before.metal ? oneLine(each.metal) : ""),
      cell(windowText(each.window)),
      cell(percentText(each.meanAbsolute)),
      cell(percentText(each.matchedMeanAbsolute)),
      cell(Number.isFinite(each.absoluteRatio) ? each.absoluteRatio.toFixed(2) : noNumber),
      cell(probabilityText(each.pAdjusted), each.pAdjusted < significance ? "bold" : null),
    ];
  });
  const adjusted = outcomes.filter(({ pAdjusted }) => !Number.isNaN(pAdjusted)).length;
  return [
    ...titleWithFacts("size of moves", "beside matched days without a release", style),
    ...textTable(columns, rows, style),
    ...wrapText(
      "|move|: mean abnormal move whichever way. p adj.: Brown-Forsythe test of equal spread, each move in units of its own risk, " +
        `adjusted (${adjustmentTitle(adjust, "p-values")}) for the ${countText(adjusted, "comparison")}.`,
      style.width,
      "    ",
      "  ",
    ).map((line) => paint(style, "dim", line)),
  ];
}
