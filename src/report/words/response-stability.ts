import type { CheckedFinding, ResponseResult } from "../../study/response/index.ts";
import { significance } from "../../study/inference/index.ts";
import { isSameWindow } from "../../study/design/index.ts";
import type { Stability } from "../../study/stability/index.ts";
import { namedThroughout, throughoutWords } from "./throughout.ts";
import { figureText, intervalText, percentPhrase, probabilityPhrase, windowText } from "./numbers.ts";
import { halvesPhrases, type Stretch } from "./spans.ts";
import { glue, oneLine } from "./text-width.ts";

/** What a reader must know of how far a response can be trusted: single events, changes over time, ranks that say otherwise. */
export function stabilityWords(response: ResponseResult, slopes: readonly Stability[]): string[] {
  const found = foundSlopes(response, slopes);
  return [
    ...turningWords(response.stability),
    ...found.map((slope) => (areSeveral(response) ? namedThroughout(slopeName(slope), slope) : throughoutWords(slope))),
    ...changeWords(
      response.stability,
      found.map(({ term }) => term),
    ),
    ...rankWords(response),
  ];
}

/** Whether the slopes that were found in a window other than the headline's hold throughout. */
export function otherWindowWords(response: ResponseResult, slopes: readonly Stability[]): string[] {
  const window = windowText(response.window).replaceAll(" ", glue);
  return foundSlopes(response, slopes).map((slope) =>
    namedThroughout(areSeveral(response) ? `${slopeName(slope)}, ${window}` : window, slope),
  );
}

function foundSlopes({ group, metal, window }: ResponseResult, slopes: readonly Stability[]): readonly Stability[] {
  return slopes.filter((slope) => {
    const isSame = slope.term !== null && slope.group === group && slope.metal === metal;
    return isSame && slope.isFinding && isSameWindow(slope.window, window);
  });
}

function areSeveral({ stability }: ResponseResult): boolean {
  return new Set(stability.filter(({ check }) => check === "split").map(({ term }) => term)).size > 1;
}

function slopeName({ term }: Stability): string {
  return `Slope on ${oneLine(term ?? "")}`;
}

const turns = { "includes-zero": "includes zero", "excludes-zero": "leaves zero out" } as const;

/** Slopes whose interval rests on a single event. */
function turningWords(stability: readonly CheckedFinding[]): string[] {
  return Object.entries(turns).flatMap(([part, words]) => {
    const found = stability
      .filter((finding) => finding.check === "leave-one-out" && finding.part === part)
      .map(({ term, event }) => `${oneLine(term)}${glue}(${dateOf(event)})`);
    return found.length === 0 ? [] : [`Without one event the 95${glue}% CI ${words}: ${found.join(", ")}.`];
  });
}

function dateOf(event: string | null): string {
  return (event ?? "").slice((event ?? "").indexOf("@") + 1).slice(0, "2026-01-13".length);
}

/** Changes over time, where their own unadjusted p is small; never a slope without its interval. The halves of what was `told` are said already. */
function changeWords(stability: readonly CheckedFinding[], told: readonly (string | null)[]): string[] {
  const found = stability.flatMap((finding) => {
    const { check, part, term, pValue, event } = finding;
    if (!(pValue < significance)) return [];
    const p = `p ${probabilityPhrase(pValue)}`.replaceAll(" ", glue);
    if (check === "break" && part === "") {
      const month = dateOf(event).slice(0, "2026-01".length);
      const sides = stability.filter((each) => each.check === "break" && each.part !== "");
      const slopes = [...new Set(sides.map((each) => each.term))].map((name) => {
        const [before, after] = sides.filter((each) => each.term === name);
        return `${oneLine(name)} ${slopeText(before)} before, ${slopeText(after)} since`;
      });
      return [`the slopes may have changed about ${month} (sup${glue}F, ${p}): ${slopes.join("; ")}`];
    }
    if (check !== "split" || part !== "difference" || told.includes(term)) return [];
    const [earlier, later] = ["earlier", "later"].map((half) =>
      stability.find((each) => each.check === "split" && each.part === half && each.term === term),
    );
    if (earlier === undefined || later === undefined) return [];
    const [first, second] = halvesPhrases(stretchOf(earlier), stretchOf(later));
    return [`the slope on ${oneLine(term)} is ${slopeText(earlier)} ${first}, ${slopeText(later)} ${second} (${p})`];
  });
  if (found.length === 0) return [];
  return [`Not the same throughout, by tests not adjusted for their number: ${found.join("; ")}.`];
}

/** A slope with its interval. */
function slopeText(finding: CheckedFinding | undefined): string {
  if (finding === undefined || Number.isNaN(finding.estimate)) return "not known";
  const interval = `95 % CI ${intervalText(finding.ciLow, finding.ciHigh)}`.replaceAll(" ", glue);
  return `${percentPhrase(finding.estimate)} (${interval})`;
}

function stretchOf({ from, to }: CheckedFinding): Stretch {
  return { from: from ?? NaN, to: to ?? NaN };
}

/** The rank correlation where it and the slope on the surprise do not say the same. */
function rankWords({ stability, terms }: ResponseResult): string[] {
  const rank = stability.find(({ check }) => check === "spearman");
  const slope = terms.find(({ term }) => term === "surprise");
  if (rank === undefined || slope === undefined || Number.isNaN(rank.pValue) || Number.isNaN(slope.pValue)) return [];
  const facts = `rho${glue}=${glue}${figureText(Number(rank.estimate.toFixed(2)))}, ${`p ${probabilityPhrase(rank.pValue)}`.replaceAll(" ", glue)}`;
  const [isRanked, isSloped] = [rank.pValue < significance, slope.pValue < significance];
  if (isRanked && isSloped && Math.sign(rank.estimate) !== Math.sign(slope.estimate)) {
    return [`The rank correlation points the other way (${facts}).`];
  }
  if (isRanked === isSloped) return [];
  return isRanked
    ? [
        `The rank correlation does find a relation (${facts}, not adjusted): the slope may hide one that is not straight.`,
      ]
    : [`The rank correlation finds none (${facts}): a few events may make the slope.`];
}
