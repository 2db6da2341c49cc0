import type { ScenarioRun } from "../../pipeline/types.ts";
import { isSameWindow } from "../../study/design/index.ts";
import { detectableDifference, fewestEvents, tooFewToTell, significance } from "../../study/inference/index.ts";
import {
  constantTerm,
  responseOutcomeNamed,
  type ResponseResult,
  type ResponseTerm,
} from "../../study/response/index.ts";
import type { StudyResult } from "../../study/result/index.ts";
import { headlineWindow, indicatorWords, metalTitle, observationNoun, shortName, windowWords } from "./names.ts";
import { countText, intervalText, percentPhrase, probabilityPhrase, windowText } from "./numbers.ts";
import { otherWindowWords, stabilityWords } from "./response-stability.ts";
import { glue, oneLine } from "./text-width.ts";

/** Careful sentences about the response of each metal in the headline window: how much, whether both sides weigh alike, whether it lasts. */
export function responseSentences(run: ScenarioRun, responses: readonly ResponseResult[]): string[] {
  const headline = headlineWindow(run.result.design.tested);
  return responses
    .filter(({ window }) => isSameWindow(window, headline))
    .map((response) => {
      const troubled = trouble(response);
      if (troubled !== null) return `${metalTitle(response.metal)}: ${troubled}.`;
      const others = responses.filter(({ metal, window }) => metal === response.metal && window !== response.window);
      return [
        ...slopeWords(run, response),
        ...differenceWords(response),
        ...elsewhere(others),
        ...others.flatMap((other) => otherWindowWords(other, run.result.stability)),
        ...stabilityWords(response, run.result.stability),
      ].join(" ");
    });
}

/** How many p-values are adjusted for: "8 slopes", "10 slopes and differences". */
export function slopeCount({ responses }: StudyResult): string {
  const terms = responses.flatMap((response) => response.terms).filter(({ pAdjusted }) => !Number.isNaN(pAdjusted));
  const hasDifferences = terms.some(({ term }) => isDifference(term));
  return hasDifferences ? `${terms.length} slopes and differences` : countText(terms.length, "slope");
}

function trouble({ n, terms, note }: ResponseResult): string | null {
  if (n < fewestEvents) return `too little data to tell a response (n${glue}=${glue}${n})`;
  const isUnknown = terms.every(({ term, pValue }) => term === constantTerm || Number.isNaN(pValue));
  return isUnknown ? `the response cannot be estimated${note === "" ? "" : `: ${oneLine(note)}`}` : null;
}

/** One sentence per slope that is found, one for those that may be chance each, and one for all others together. */
function slopeWords(run: ScenarioRun, response: ResponseResult): string[] {
  const slopes = response.terms.filter(({ term }) => term !== constantTerm && !isDifference(term));
  const span = windowWords(response.window, observationNoun(run, response.metal));
  const found = slopes.filter(({ pValue }) => pValue < significance);
  const quiet = slopes.filter(({ pValue }) => !(pValue < significance));
  return [
    ...found.map(towardsTheNews).map((slope) => {
      const said = `${moved(run, response, slope.estimate)} ${span} per standard deviation of ${newsWords(run, response, slope.term)} (${factsOf(slope, response)})`;
      if (slope.pAdjusted < significance) return `${said}.`;
      const alone = `p ${probabilityPhrase(slope.pValue)}`.replaceAll(" ", glue);
      return `${said}, but among ${slopeCount(run.result)} that may be chance: alone it has ${alone}.`;
    }),
    ...quietWords(run, response, quiet, span),
  ];
}

/** What the events could have shown: in a sentence for one slope, in brackets for each of several. */
function quietWords(
  run: ScenarioRun,
  response: ResponseResult,
  quiet: readonly ResponseTerm[],
  span: string,
): string[] {
  const sizes = quiet.map(({ term, se, df }) => {
    return { term, size: percentPhrase(detectableDifference({ standardError: se, df })) };
  });
  const [first, ...others] = sizes;
  if (first === undefined) return [];
  const name = shortName(response.metal);
  const metal = isAboutSizes(run) ? `the size of ${name}'s moves` : name;
  const isTooLittle = tooFewToTell(response.n);
  if (others.length === 0) {
    const news = newsWords(run, response, first.term);
    if (isTooLittle) {
      return [
        `Too little data to tell the response of ${metal} ${span} to ${news}: ${response.n} events would show only ` +
          `${first.size} per standard deviation or more.`,
      ];
    }
    return [
      `No detectable response of ${metal} ${span} to ${news}: with ${response.n} events the smallest ` +
        `that this could detect is about ${first.size} per standard deviation.`,
    ];
  }
  const listed = sizes.map(({ term, size }) => `${oneLine(term)}${glue}(${size})`);
  const [opening, could] = isTooLittle
    ? ["Too little data to tell the response", "would show"]
    : ["No detectable response", "could detect"];
  return [
    `${opening} of ${metal} ${span} to ${listed.slice(0, -1).join(", ")} or ${listed.at(-1)}; in brackets the smallest ` +
      `per standard deviation that ${response.n} events ${could}.`,
  ];
}

function differenceWords({ terms }: ResponseResult): string[] {
  return terms
    .filter(({ term }) => isDifference(term))
    .map((difference) => {
      const { estimate, ciLow, ciHigh, pAdjusted } = difference;
      const interval = intervalText(ciLow, ciHigh).replaceAll(" ", glue);
      const p = `p ${probabilityPhrase(pAdjusted)}`.replaceAll(" ", glue);
      const facts = `difference ${percentPhrase(estimate)}, 95${glue}%${glue}CI ${interval}, adjusted ${p}`;
      if (Number.isNaN(pAdjusted)) return "Whether both sides weigh alike cannot be told.";
      return pAdjusted < significance
        ? `Surprises above and below expectations weigh differently (${facts}).`
        : `Surprises above and below expectations do not weigh detectably differently (${facts}).`;
    });
}

/** Slopes that are found in windows other than the headline's. */
function elsewhere(others: readonly ResponseResult[]): string[] {
  const found = others.flatMap(({ window, terms }) =>
    terms
      .filter(({ pAdjusted }) => pAdjusted < significance)
      .map(({ term, estimate, pAdjusted }) => {
        const facts = `${oneLine(term)} ${percentPhrase(estimate)}, adjusted p ${probabilityPhrase(pAdjusted)}`;
        return `${windowText(window)} (${facts})`.replaceAll(" ", glue);
      }),
  );
  return found.length === 0 ? [] : [`A response is detected in ${found.join(" and ")}.`];
}

function moved(run: ScenarioRun, { metal }: ResponseResult, estimate: number): string {
  const size = percentPhrase(Math.abs(estimate));
  if (isAboutSizes(run)) {
    return `${metalTitle(metal)} moved ${size} ${estimate < 0 ? "less" : "more"}, either way,`;
  }
  return `${metalTitle(metal)} ${estimate < 0 ? "fell" : "rose"} ${size} on average`;
}

function newsWords(run: ScenarioRun, { group }: ResponseResult, term: string): string {
  const own = `surprise in ${indicatorWords(run, group)}`;
  const indicator = run.scenario.data.calendar.indicators.get(term);
  if (indicator !== undefined) return `surprise in ${shortName(indicator.name)}`;
  if (term === "above") return `${own} above expectations`;
  if (term === "below") return `${own} below expectations`;
  return term === "revision" ? "revision of the figure before" : own;
}

/** A slope as a sentence has it: the move per standard deviation farther below expectations, not per one more of the figure. */
function towardsTheNews(slope: ResponseTerm): ResponseTerm {
  if (slope.term !== "below") return slope;
  return { ...slope, estimate: -slope.estimate, ciLow: -slope.ciHigh, ciHigh: -slope.ciLow };
}

function factsOf({ term, ciLow, ciHigh, pAdjusted }: ResponseTerm, { n, covariance }: ResponseResult): string {
  const interval = intervalText(ciLow, ciHigh).replaceAll(" ", glue);
  return [
    // One regression has the events of both sides.
    `n${glue}=${glue}${n}${term === "above" || term === "below" ? `${glue}on${glue}both${glue}sides` : ""}`,
    `95${glue}%${glue}CI ${interval}`,
    covarianceName(covariance),
    `adjusted ${`p ${probabilityPhrase(pAdjusted)}`.replaceAll(" ", glue)}`,
  ].join(", ");
}

function isAboutSizes(run: ScenarioRun): boolean {
  const { response } = run.result.design;
  return response !== null && responseOutcomeNamed(response.of).isAbsolute;
}

/** "HC3", "Newey-West". */
function covarianceName(kind: string): string {
  if (!kind.includes("-")) return kind.toUpperCase();
  return kind.replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function isDifference(term: string): boolean {
  return term === "difference";
}
