import type { ScenarioRun } from "../../pipeline/types.ts";
import {
  constantTerm,
  covarianceNamed,
  responseKindNamed,
  responseOutcomeNamed,
  type ResponseResult,
} from "../../study/response/index.ts";
import { adjustmentTitle, metalTitle, shortName } from "../words/names.ts";
import { figureText, intervalText, percentText, probabilityText, windowText } from "../words/numbers.ts";
import { responseSentences, slopeCount } from "../words/responses.ts";
import { clip, oneLine, wrapText } from "../words/text-width.ts";
import { moveTone } from "./groups.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell, type TextCell, type TextColumn, textTable } from "./layout/table.ts";

const columns: readonly TextColumn[] = [
  { title: "metal", align: "left", least: 6 },
  { title: "window", align: "left" },
  { title: "per sd of", align: "left", least: 10 },
  { title: "n", align: "right" },
  { title: "move %", align: "right" },
  { title: "95 % interval", align: "right" },
  { title: "p adj.", align: "right" },
];

/** How much one group's metals move per standard deviation of surprise: a row per slope, what was left out, and sentences. */
export function responseSection(run: ScenarioRun, group: string, style: TextStyle): string[] {
  const responses = run.result.responses.filter((response) => response.group === group);
  const { response: design } = run.result.design;
  if (design === null || responses.length === 0) return [];
  const { isAbsolute, title } = responseOutcomeNamed(design.of);
  const heading = `${oneLine(group)}: ${isAbsolute ? "size of move on size of surprise" : `${title} on surprise`}`;
  return [
    paint(style, "bold", clip(heading, style.width)),
    ...textTable(
      columns,
      responses.flatMap((each, index) => rowsOf(each, each.metal !== responses[index - 1]?.metal)),
      style,
    ),
    ...scaleLines(run, responses, responseKindNamed(design.kind).terms, style),
    ...leftOutLines(responses, style),
    ...responseSentences(run, responses).flatMap((sentence) => wrapText(sentence, style.width, "    ", "  ")),
  ];
}

/** What the columns of these sections mean; no lines without a response. */
export function responseLegend({ result }: ScenarioRun): string[] {
  const { response, adjust } = result.design;
  if (response === null) return [];
  const covariance = covarianceNamed(response.covariance);
  const isTwoSided = responseKindNamed(response.kind).contrasts.length > 0;
  const isJoint = isTwoSided || response.revision || response.with.length > 0;
  return [
    `per sd of: move per standard deviation of that news${isJoint ? ", the other news held fixed" : ""}; errors: ${covariance.title} (${covariance.kind}). ` +
      `Its p adj. is adjusted (${adjustmentTitle(adjust, "p-values")}) for the ${slopeCount(result)} of this run, apart from the tests.`,
    ...(isTwoSided ? ["below: a negative slope is a rise after a figure below expectations."] : []),
  ];
}

function rowsOf({ metal, window, n, terms }: ResponseResult, isFirst: boolean): TextCell[][] {
  return terms
    .filter(({ term }) => term !== constantTerm)
    .map(({ term, estimate, ciLow, ciHigh, pAdjusted }, index) => {
      const tone = moveTone(estimate, pAdjusted);
      return [
        cell(isFirst && index === 0 ? oneLine(metal) : ""),
        cell(index === 0 ? windowText(window) : ""),
        cell(oneLine(term)),
        cell(index === 0 ? String(n) : ""),
        cell(percentText(estimate), tone),
        cell(intervalText(ciLow, ciHigh)),
        cell(probabilityText(pAdjusted), tone === null ? null : "bold"),
      ];
    });
}

/** How much one standard deviation was, in the indicators' own units, where that is known. */
function scaleLines(
  run: ScenarioRun,
  [first]: readonly ResponseResult[],
  ownTerms: readonly string[],
  style: TextStyle,
): string[] {
  if (first === undefined) return [];
  const { indicators } = run.scenario.data.calendar;
  const own = run.result.design.groups.find(({ name }) => name === first.group)?.indicators[0] ?? "";
  const texts = first.terms.flatMap(({ term, scale }) => {
    // The slopes of either side have one scale.
    if (Number.isNaN(scale) || ownTerms.indexOf(term) > 0) return [];
    const name = ownTerms.includes(term) ? "surprise" : oneLine(term);
    const unit = indicators.get(term)?.unit ?? indicators.get(own)?.unit ?? "";
    return [`${name} ${figureText(Number(scale.toPrecision(2)))} ${shortName(unit)}`.trimEnd()];
  });
  if (texts.length === 0) return [];
  return wrapText(`one sd, on average: ${texts.join(", ")}`, style.width, "    ", "  ");
}

const missingWords: Readonly<Record<string, string>> = {
  surprise: "a standardized surprise",
  revision: "a standardized revision",
};

/** Metals and windows that lost the same events share a line. */
function leftOutLines(responses: readonly ResponseResult[], style: TextStyle): string[] {
  const metalsByWords = new Map<string, Set<string>>();
  for (const { leftOut, metal } of responses) {
    const words = [...leftOut]
      .map(([name, count]) => `${count} without ${missingWords[name] ?? oneLine(name)}`)
      .join(", ");
    if (words !== "") metalsByWords.set(words, (metalsByWords.get(words) ?? new Set()).add(metal));
  }
  const all = new Set(responses.map(({ metal }) => metal));
  return [...metalsByWords].flatMap(([words, metals]) => {
    const which = metals.size === all.size ? "" : ` (${[...metals].map(metalTitle).join(", ")})`;
    return wrapText(`left out of the regression${which}: ${words}`, style.width, "    ", "  ");
  });
}
