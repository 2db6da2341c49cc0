import { type ComparisonResult, comparisonTests } from "../../study/comparison/index.ts";
import { adjustmentTitle, metalTitle } from "../words/names.ts";
import { findStability } from "../words/differences.ts";
import { namedThroughout } from "../words/throughout.ts";
import type { StudyResult } from "../../study/result/index.ts";
import type { Stability } from "../../study/stability/index.ts";
import { countText, intervalText, percentText, probabilityText, windowText } from "../words/numbers.ts";
import { glue, oneLine, textWidth, wrapText } from "../words/text-width.ts";
import { moveTone } from "./groups.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell, type TextColumn, textTable } from "./layout/table.ts";
import { titleLines } from "./layout/title-lines.ts";

const columns: readonly TextColumn[] = [
  { title: "metal", align: "left", least: 6 },
  { title: "window", align: "left" },
  { title: "n", align: "right" },
  { title: "diff. %", align: "right" },
  { title: "95 % interval", align: "right" },
  { title: "p adj.", align: "right" },
];

/** Pairs of groups side by side: the difference of their means, its interval and the adjusted p-value, and whether those that were found hold throughout; no lines when none was asked for. */
export function comparisonSection(
  { comparisons, stability }: Pick<StudyResult, "comparisons" | "stability">,
  adjust: string,
  style: TextStyle,
): string[] {
  if (comparisons.length === 0) return [];
  const pairs = new Map<string, ComparisonResult[]>();
  for (const each of comparisons) {
    const title = JSON.stringify([each.groupA, each.groupB]);
    pairs.set(title, [...(pairs.get(title) ?? []), each]);
  }
  const count = comparisons.filter((each) => !Number.isNaN(each.pAdjusted)).length;
  const test = comparisonTests[0]?.title ?? "";
  return [
    ...[...pairs.values()].flatMap((pair, index) => [...(index > 0 ? [""] : []), ...pairLines(pair, stability, style)]),
    ...wrapText(
      `p adj.: ${test}, adjusted (${adjustmentTitle(adjust, "p-values")}) for the ${countText(count, "comparison")}.`,
      style.width,
      "    ",
      "  ",
    ).map((line) => paint(style, "dim", line)),
  ];
}

function pairLines(pair: readonly ComparisonResult[], stability: readonly Stability[], style: TextStyle): string[] {
  const [first] = pair;
  if (first === undefined) return [];
  return [
    ...pairTitle(first, style),
    ...textTable(
      columns,
      pair.map((each, index) => {
        const tone = moveTone(each.difference, each.pAdjusted);
        return [
          cell(each.metal === pair[index - 1]?.metal ? "" : oneLine(each.metal)),
          cell(windowText(each.window)),
          cell(`${each.nA}, ${each.nB}`),
          cell(percentText(each.difference), tone),
          cell(intervalText(each.ciLow, each.ciHigh)),
          cell(probabilityText(each.pAdjusted), tone === null ? null : "bold"),
        ];
      }),
      style,
    ),
    ...pair.flatMap((each) => {
      const found = findStability(stability, each);
      const name = `${metalTitle(each.metal)} ${windowText(each.window)}`.replaceAll(" ", glue);
      return found === undefined ? [] : wrapText(namedThroughout(name, found), style.width, "    ", "  ");
    }),
  ];
}

/** "hotter minus cooler" on one line, or the second name on a line of its own when they are long. */
function pairTitle({ groupA, groupB }: ComparisonResult, style: TextStyle): string[] {
  const [a, b] = [oneLine(groupA), `minus ${oneLine(groupB)}`];
  const whole = `${a} ${b}`;
  return textWidth(whole) <= style.width ? titleLines(whole, style) : [a, b].flatMap((part) => titleLines(part, style));
}
