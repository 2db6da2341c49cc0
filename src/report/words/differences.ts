import type { ScenarioRun } from "../../pipeline/types.ts";
import type { ComparisonResult } from "../../study/comparison/index.ts";
import { significance } from "../../study/inference/index.ts";
import { isSameWindow } from "../../study/design/index.ts";
import type { Stability } from "../../study/stability/index.ts";
import { throughoutWords } from "./throughout.ts";
import { metalTitle, observationNoun, shortName, windowWords } from "./names.ts";
import { intervalText, percentPhrase, probabilityPhrase } from "./numbers.ts";
import { glue } from "./text-width.ts";

/**
 * One careful sentence about two groups in a window: how they differ, or how small a difference would have been seen; and whether a difference that was
 * found holds throughout. `family`: comparisons adjusted for.
 */
export function differenceWords(
  run: ScenarioRun,
  compared: ComparisonResult,
  family: number,
  stability: readonly Stability[],
): string {
  const { metal, window, nA, nB, difference, pAdjusted, detectableDifference } = compared;
  const name = metalTitle(metal);
  const [a, b] = [quotedName(compared.groupA), quotedName(compared.groupB)];
  const counts = `n = ${nA} and ${nB}`.replaceAll(" ", glue);
  if (Number.isNaN(pAdjusted)) return `${name} after ${a} and after ${b}: too little data to compare (${counts}).`;
  const span = windowWords(window, observationNoun(run, metal));
  const alone = compared.outcomes.get("welch")?.pValue ?? NaN;
  const interval = `95 % CI ${intervalText(compared.ciLow, compared.ciHigh)}`.replaceAll(" ", glue);
  const facts = `${counts}, ${interval}, adjusted ${phrase(pAdjusted)}`;
  const way = `did ${percentPhrase(Math.abs(difference))} ${difference < 0 ? "worse" : "better"} after ${a} than after ${b} ${span}`;
  if (pAdjusted < significance) {
    const own = findStability(stability, compared);
    return `${name} ${way} (${facts}).${own === undefined ? "" : ` ${throughoutWords(own)}`}`;
  }
  if (alone < significance) {
    return `${name} ${way} (${facts}), but among ${family} comparisons that may be chance: alone it has ${phrase(alone)}.`;
  }
  const limit = Number.isFinite(detectableDifference)
    ? `; the smallest difference this could detect is about ${percentPhrase(detectableDifference)}`
    : "";
  return `No detectable difference in ${shortName(metal)} between ${a} and ${b} ${span} (${facts})${limit}.`;
}

/** Whether a difference that was found holds throughout; undefined where none was. */
export function findStability(stability: readonly Stability[], compared: ComparisonResult): Stability | undefined {
  return stability.find(({ group, against, metal, window, isFinding }) => {
    const isSamePair = group === compared.groupA && against === compared.groupB && metal === compared.metal;
    return isFinding && isSamePair && isSameWindow(window, compared.window);
  });
}

/** A name of several words in quotes, so that it stays one thing inside a sentence. */
function quotedName(group: string): string {
  const name = shortName(group);
  return name.includes(" ") ? `"${name}"` : name;
}

function phrase(p: number): string {
  return `p ${probabilityPhrase(p)}`.replaceAll(" ", glue);
}
