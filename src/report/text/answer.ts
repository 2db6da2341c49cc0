import type { ScenarioRun } from "../../pipeline/types.ts";
import { significanceTest } from "../../study/inference/index.ts";
import { findModel } from "../../study/normal-returns/index.ts";
import { intervalLegend } from "../words/intervals.ts";
import { adjustmentTitle, noFamilyWords, observationNoun, shortName } from "../words/names.ts";
import { countText } from "../words/numbers.ts";
import { oneLine, wrapText } from "../words/text-width.ts";
import { throughoutLegend } from "../words/throughout.ts";
import { caarPathLegend } from "./caar-path.ts";
import { comparisonSection } from "./comparisons.ts";
import { groupSection } from "./groups.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { warningLines } from "./layout/warning-lines.ts";
import { titleLines } from "./layout/title-lines.ts";
import { placeboSection } from "./placebo.ts";
import { responseLegend, responseSection } from "./responses.ts";
import { volatilitySection } from "./volatility.ts";

/** The readable answer of a run: title, question, a table and a sentence per group and metal, comparisons, and what to keep in mind. */
export function renderAnswer(run: ScenarioRun, style: TextStyle): string {
  const { scenario, result } = run;
  const groups = [...new Set(result.cells.map((cell) => cell.group))];
  const sections = [
    [...titleLines(oneLine(scenario.name), style), ...wrapText(oneLine(scenario.question ?? ""), style.width)],
    ...groups.flatMap((group) => [groupSection(run, group, style), responseSection(run, group, style)]),
    comparisonSection(result, result.design.adjust, style),
    placeboSection(result.placebo, style),
    volatilitySection(result.volatility, result.design.adjust, style),
    warningLines(result.warnings, style),
    legendLines(run, style),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function legendLines(run: ScenarioRun, style: TextStyle): string[] {
  const { design, familySize } = run.result;
  const model = findModel(design.model.kind)?.title ?? design.model.kind;
  const { factors } = design.model;
  const inputs =
    factors.length === 0 ? "" : `, ${factors.length > 1 ? "on" : "benchmark"} ${factors.map(shortName).join(", ")}`;
  const noun = observationNoun(run, design.metals[0] ?? "");
  const [primary = ""] = design.tests;
  const test = significanceTest(primary)?.title ?? primary;
  const interval = intervalLegend(run);
  const lines = [
    `mean %: abnormal move, the part of the log return the model does not expect. Model: ${model}${inputs}.`,
    `window: ${noun}s around the release; 0 is the first price struck after it.`,
    ...caarPathLegend(run.result.cells, style),
    ...(interval === "" ? [] : [interval]),
    familySize === 0
      ? `p adj.: ${noFamilyWords(run)}.`
      : `p adj.: ${test} (${primary}), adjusted (${adjustmentTitle(design.adjust, "tests")}) for the ${countText(familySize, "test")} of this run.`,
    ...throughoutLegend(run.result),
    ...(design.bootstrap === 0
      ? []
      : [`Intervals of the means from ${countText(design.bootstrap, "resample")} of the events are in bootstrap.csv.`]),
    ...responseLegend(run),
  ];
  return lines.flatMap((line) => wrapText(line, style.width, "  ")).map((line) => paint(style, "dim", line));
}
