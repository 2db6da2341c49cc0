import type { ScenarioRun } from "../../pipeline/types.ts";
import { isSameWindow } from "../../study/design/index.ts";
import { type CellResult, significance } from "../../study/inference/index.ts";
import type { StudyResult } from "../../study/result/index.ts";
import { differenceWords } from "../words/differences.ts";
import { headlineWindow } from "../words/names.ts";
import { countText } from "../words/numbers.ts";
import { responseSentences } from "../words/responses.ts";
import { primaryTest, verdict } from "../words/verdicts.ts";

/** A sentence of an answer and the adjusted p-value it rests on (NaN where no test is defined). */
export interface Finding {
  readonly words: string;
  readonly p: number;
}

/** A sentence for every group and metal, in the window an answer speaks of. */
export function cellFindings(run: ScenarioRun, cells: readonly CellResult[]): Finding[] {
  const headline = headlineWindow(run.result.design.tested);
  return cells.map((cell) => {
    const result = cell.windows.find(({ window }) => isSameWindow(window, headline));
    const p = result === undefined ? NaN : (primaryTest(run, result)?.pAdjusted ?? NaN);
    return { words: verdict(run, cell), p };
  });
}

/**
 * A sentence for every pair of groups and metal in the window an answer speaks of, and for each other window in which something was
 * detected; those that detect something come first.
 */
export function differenceFindings(
  run: ScenarioRun,
  { comparisons, stability }: Pick<StudyResult, "comparisons" | "stability">,
): Finding[] {
  const headline = headlineWindow(run.result.design.tested);
  const family = comparisons.filter(({ pAdjusted }) => !Number.isNaN(pAdjusted)).length;
  const hasHeadline = comparisons.some(({ window }) => isSameWindow(window, headline));
  return comparisons
    .map((compared) => ({ compared, words: differenceWords(run, compared, family, stability), p: compared.pAdjusted }))
    .filter((each) => !hasHeadline || isFound(each) || isSameWindow(each.compared.window, headline))
    .toSorted((a, b) => Number(isFound(b)) - Number(isFound(a)));
}

/** What is said of each metal's response to a group's surprises, in the window an answer speaks of. */
export function responseFindings(run: ScenarioRun, group: string): Finding[] {
  const headline = headlineWindow(run.result.design.tested);
  const responses = run.result.responses.filter((response) => response.group === group);
  const told = responses.filter(({ window }) => isSameWindow(window, headline));
  return responseSentences(run, responses).map((words, index) => ({
    words,
    p: Math.min(1, ...(told[index]?.terms ?? []).map(({ pAdjusted }) => pAdjusted).filter(Number.isFinite)),
  }));
}

export function isFound({ p }: Pick<Finding, "p">): boolean {
  return p < significance;
}

/** A run's answer in a line: the surest thing that was detected, and in how many of all tested windows; else that nothing was. */
export function answerLine(run: ScenarioRun): string {
  const { cells, comparisons, responses } = run.result;
  const sentences = [
    ...differenceFindings(run, run.result),
    ...groupsOf(run).flatMap((group) => responseFindings(run, group)),
    ...cells.map((cell) => ({
      words: verdict(run, cell),
      p: Math.min(1, ...windowPs(run, cell).filter(Number.isFinite)),
    })),
  ];
  const slopes = responses.flatMap(({ terms }) => terms).filter(({ pAdjusted }) => !Number.isNaN(pAdjusted));
  const ps = [
    ...comparisons.map(({ pAdjusted }) => pAdjusted),
    ...cells.flatMap((cell) => windowPs(run, cell)),
    ...slopes.map(({ pAdjusted }) => pAdjusted),
  ];
  const found = ps.filter((p) => p < significance).length;
  const [surest] = sentences.toSorted((a, b) => a.p - b.p);
  const tested =
    slopes.length > 0 ? `${ps.length} windows and slopes tested` : `${countText(ps.length, "window")} tested`;
  if (found > 0) return `${surest?.words ?? ""} Detected: ${found} of ${tested}.`;
  return sentences.length === 1
    ? (sentences[0]?.words ?? "")
    : `Nothing detected in ${tested}. ${sentences[0]?.words ?? ""}`;
}

/** The groups of a run, in its order. */
export function groupsOf({ result }: ScenarioRun): string[] {
  return [...new Set(result.cells.map((cell) => cell.group))];
}

function windowPs(run: ScenarioRun, cell: CellResult): number[] {
  return cell.windows.map((result) => primaryTest(run, result)?.pAdjusted ?? NaN);
}
