import { invariant } from "../errors.ts";
import { adjustFamily } from "./adjust-family.ts";
import { adjustmentNamed } from "./adjustments.ts";
import { comparePairs, pairsOf } from "./compare-groups.ts";
import type { StudyDesign } from "./design.ts";
import { priceMadeWarnings } from "./price-made-warnings.ts";
import { expectationWarnings } from "./expectation-warnings.ts";
import { significanceTest } from "./inference/index.ts";
import { viewMarket } from "./market-view.ts";
import { matchDays } from "./matched-days.ts";
import type { NormalReturnModel } from "./model.ts";
import { findModel } from "./models/index.ts";
import { drawAll } from "./placebo/draw-all.ts";
import { drawnStatistics, placeboOutcomes } from "./placebo/outcomes.ts";
import { type PlaceboPlan, planPlacebo } from "./placebo/plan.ts";
import type { CellResult, StudyResult } from "./result.ts";
import { studyResponses } from "./response/respond.ts";
import type { ResponseResult } from "./response/result.ts";
import { selectEvents } from "./select-events.ts";
import type { SignificanceTest } from "./significance-test.ts";
import { studyCell } from "./study-cell.ts";
import { compareVolatility, type VolatilityOutcome } from "./volatility.ts";
import type { OnProgress } from "./on-progress.ts";
import type { StudyData } from "./study-data.ts";
import { studyWarnings } from "./warnings.ts";

export type { StudyData } from "./study-data.ts";

/** A study whose placebo draws are yet to be made. */
export interface BegunStudy {
  readonly design: StudyDesign;
  readonly cells: readonly CellResult[];
  readonly warnings: readonly string[];
  readonly volatility: readonly VolatilityOutcome[];
  readonly responses: readonly ResponseResult[];
  /** Null when the design asks for no draws. */
  readonly plan: PlaceboPlan | null;
}

/**
 * Runs an event study: select releases, join them to each metal's prices, fit the normal-return model, cumulate abnormal returns, test
 * and compare. Pure: the same design (seed included) and data give the same result.
 */
export function runStudy(design: StudyDesign, data: StudyData, onProgress: OnProgress = () => {}): StudyResult {
  return finishHere(beginStudy(design, data, onProgress), onProgress);
}

/** Everything of a study but its placebo draws, which can be made elsewhere (`drawChunk`) and handed to `finishStudy`. */
export function beginStudy(design: StudyDesign, data: StudyData, onProgress: OnProgress = () => {}): BegunStudy {
  const model = findModel(design.model.kind);
  invariant(model !== undefined, `the design names the unknown model ${design.model.kind}`);
  checkDesign(design, model);
  const tests = design.tests.map(testNamed);
  const views = design.metals.map((metal) => viewMarket(metal, design, data.calendar, data.series));
  const total = design.groups.length * views.length;
  let done = 0;
  const cells = design.groups.flatMap((group) => {
    const selected = selectEvents(group, design, data);
    return views.map((view) => {
      const cell = studyCell(group.name, selected, view, design, model, tests);
      onProgress((done += 1), total);
      return cell;
    });
  });
  const isMatched = design.placebo > 0 || design.volatility;
  const matched = isMatched ? matchDays(cells, views, design, data.calendar, model) : null;
  return {
    design,
    cells,
    warnings: [
      ...studyWarnings(design, cells, views),
      ...expectationWarnings(design, cells),
      ...priceMadeWarnings(design, data.calendar, model),
    ],
    responses: studyResponses(cells, design, data.calendar),
    volatility: matched === null || !design.volatility ? [] : compareVolatility(cells, matched, design),
    plan: matched === null || design.placebo === 0 ? null : planPlacebo(cells, matched, design),
  };
}

/** Completes a study, making its draws on this thread. */
export function finishHere(begun: BegunStudy, onProgress?: OnProgress): StudyResult {
  return finishStudy(begun, begun.plan === null ? null : drawAll(begun.plan, onProgress));
}

/** Completes a study with its draws, one row a draw as `drawChunk` makes them; null where none were asked for. */
export function finishStudy(begun: BegunStudy, drawn: Float64Array | null): StudyResult {
  const { design, cells, plan, warnings, volatility, responses } = begun;
  const statistics = plan === null || drawn === null ? [] : drawnStatistics(cells, plan, drawn);
  const adjusted = adjustFamily(cells, adjustmentNamed(design.adjust), statistics);
  return {
    design,
    cells: adjusted.cells,
    comparisons: comparePairs(pairsOf(cells, design.compare), design),
    placebo: plan === null ? [] : placeboOutcomes(cells, plan, statistics),
    volatility,
    responses,
    familySize: adjusted.familySize,
    warnings,
  };
}

/** Windows that would look ahead or be mislabelled must not run, whoever made the design. */
function checkDesign({ window, tested, estimation, model: { factors } }: StudyDesign, model: NormalReturnModel): void {
  invariant(window.from <= window.to, "the event window is empty");
  for (const { from, to } of tested) {
    invariant(window.from <= from && from <= to && to <= window.to, "a tested window lies outside the event window");
  }
  invariant(estimation.gap >= 0, "the estimation window overlaps the event window");
  invariant(estimation.minimum <= estimation.length, "the minimum is more than the estimation window");
  invariant(estimation.minimum > model.parameters(factors.length), "the minimum leaves no degree of freedom");
}

function testNamed(kind: string): SignificanceTest {
  const test = significanceTest(kind);
  invariant(test !== undefined, `the design names the unknown test ${kind}`);
  return test;
}
