import type { CheckedFinding, ResponseResult } from "../../study/response/index.ts";
import { significance } from "../../study/inference/index.ts";
import { figureText, percentPhrase, probabilityPhrase } from "./numbers.ts";
import { glue, oneLine } from "./text-width.ts";

/** What a reader must know of how far a response can be trusted: single events, changes over time, ranks that say otherwise. */
export function stabilityWords(response: ResponseResult): string[] {
  return [...turningWords(response.stability), ...changeWords(response.stability), ...rankWords(response)];
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

/** Changes over time, where their own unadjusted p is small. */
function changeWords(stability: readonly CheckedFinding[]): string[] {
  const found = stability.flatMap(({ check, part, term, estimate, pValue, event }) => {
    if (!(pValue < significance)) return [];
    const p = `p ${probabilityPhrase(pValue)}`.replaceAll(" ", glue);
    if (check === "break") {
      const month = dateOf(event).slice(0, "2026-01".length);
      return [`the slopes may have changed about ${month} (sup${glue}F, ${p})`];
    }
    if (check !== "split" || part !== "difference") return [];
    const way = estimate < 0 ? "lower" : "higher";
    return [`the slope on ${oneLine(term)} is ${percentPhrase(Math.abs(estimate))} ${way} in the later half (${p})`];
  });
  if (found.length === 0) return [];
  return [`Not the same throughout, by tests not adjusted for their number: ${found.join("; ")}.`];
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
