import type { ReleaseCalendar } from "../../calendar/types.ts";
import type { ComparedPair, ComparisonResult } from "../comparison/index.ts";
import { makersOf, type StudyDesign } from "../design/index.ts";
import { type CellResult, significance } from "../inference/index.ts";
import type { ResponseResult } from "../response/index.ts";
import { adjustParts, type PlainStability } from "./adjust-parts.ts";
import { differenceParts } from "./difference-parts.ts";
import { meanParts } from "./mean-parts.ts";
import { slopeParts } from "./slope-parts.ts";
import type { Stability } from "./stability.ts";

/**
 * Whether each tested mean holds throughout its events, whatever was found; p-values of parts are adjusted for the findings of the run. A mean is
 * found when the first test's adjusted p is below 5 %, but never where test and mean point to different sides or the window holds the very moves by
 * which prices made the events. Empty where the design does not ask.
 */
export function stabilityOfMeans(
  cells: readonly CellResult[],
  design: StudyDesign,
  calendar: ReleaseCalendar,
): Stability[] {
  const plain = cells.flatMap(({ group, metal, windows }) => {
    const chosen = design.groups.find(({ name }) => name === group);
    const isMade = chosen !== undefined && makersOf(chosen, calendar).includes(metal);
    return windows
      .filter(({ parts }) => parts.length > 0)
      .map((result): PlainStability => {
        const { window, summary, tests } = result;
        const { pAdjusted = NaN, statistic = NaN } = tests.find(({ test }) => test === design.tests[0]) ?? {};
        const estimate = summary.meanCar;
        const isOneWay = Math.sign(statistic) * Math.sign(estimate) >= 0;
        const isFinding = pAdjusted < significance && isOneWay && !(isMade && window.from < 0);
        return { group, against: null, term: null, metal, window, estimate, isFinding, parts: meanParts(result) };
      });
  });
  return adjustParts(plain, design.adjust);
}

/** The same of differences of groups, a family of their own: found when the adjusted Welch p is below 5 %. `pairs` are those that were compared. */
export function stabilityOfDifferences(
  pairs: readonly ComparedPair[],
  comparisons: readonly ComparisonResult[],
  { adjust, stability }: Pick<StudyDesign, "adjust" | "stability">,
): Stability[] {
  if (!stability) return [];
  const plain = comparisons.flatMap(({ groupA, groupB, metal, window, difference, outcomes, pAdjusted }, index) => {
    const pair = pairs[index];
    const isNotable = (outcomes.get("welch")?.pValue ?? NaN) < significance;
    const parts = pair === undefined ? [] : differenceParts(pair, isNotable);
    const isFinding = pAdjusted < significance;
    return parts.length === 0
      ? []
      : [{ group: groupA, against: groupB, term: null, metal, window, estimate: difference, isFinding, parts }];
  });
  return adjustParts(plain, adjust);
}

/** The same of the slopes of responses, a family of their own: found when the adjusted p is below 5 %. */
export function stabilityOfSlopes(
  responses: readonly ResponseResult[],
  { adjust, stability }: Pick<StudyDesign, "adjust" | "stability">,
): Stability[] {
  if (!stability) return [];
  const plain = responses.flatMap((response) =>
    response.terms.map(({ term, estimate, pAdjusted }): PlainStability => {
      const { group, metal, window } = response;
      const isFinding = pAdjusted < significance;
      return { group, against: null, term, metal, window, estimate, isFinding, parts: slopeParts(response, term) };
    }),
  );
  return adjustParts(
    plain.filter(({ parts }) => parts.length > 0),
    adjust,
  );
}
