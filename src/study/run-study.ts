import type { ReleaseCalendar } from "../calendar/types.ts";
import { invariant } from "../errors.ts";
import { comparePairs, pairsOf } from "./comparison/index.ts";
import type { StudyData, StudyDesign } from "./design/index.ts";
import {
  adjustmentNamed,
  type CellResult,
  completeCell,
  fitCell,
  type FittedCell,
  inferCell,
} from "./inference/index.ts";
import {
  compareVolatility,
  drawAll,
  drawnStatistics,
  matchDays,
  placeboOutcomes,
  type PlaceboPlan,
  planPlacebo,
  type VolatilityOutcome,
} from "./matched/index.ts";
import { findModel, type NormalReturnModel } from "./normal-returns/index.ts";
import type { OnProgress } from "./on-progress.ts";
import { type MarketView, viewMarket } from "./placement/index.ts";
import { type ResponseResult, studyResponses } from "./response/index.ts";
import {
  adjustFamily,
  expectationWarnings,
  holeWarnings,
  priceMadeWarnings,
  type StudyResult,
  studyWarnings,
} from "./result/index.ts";
import { selectEvents } from "./selection/index.ts";
import { stabilityOfDifferences, stabilityOfMeans, stabilityOfSlopes } from "./stability/index.ts";

/** A study whose placebo draws are yet to be made. */
export interface BegunStudy {
  readonly design: StudyDesign;
  readonly cells: readonly CellResult[];
  readonly warnings: readonly string[];
  readonly volatility: readonly VolatilityOutcome[];
  readonly responses: readonly ResponseResult[];
  /** Tells which events prices made. */
  readonly calendar: ReleaseCalendar;
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

/** A study whose releases are selected: its cells, one for each group and metal, are yet to be fitted and inferred. */
export interface OpenStudy {
  readonly design: StudyDesign;
  readonly data: StudyData;
  readonly views: readonly MarketView[];
  readonly model: NormalReturnModel;
  readonly cellCount: number;
  /** Selected releases over all cells: what each of them costs depends on the design. */
  readonly eventCount: number;
  /** Fits cell after cell when asked for the next, as a fitted cell takes much memory until it is inferred. */
  fitCells(): Generator<FittedCell>;
}

/** Selects the releases of every group and prepares every metal. */
export function openStudy(design: StudyDesign, data: StudyData): OpenStudy {
  const model = findModel(design.model.kind);
  invariant(model !== undefined, `the design names the unknown model ${design.model.kind}`);
  checkDesign(design, model);
  const views = design.metals.map((metal) => viewMarket(metal, design, data.calendar, data.series));
  const groups = design.groups.map((group) => ({ name: group.name, selected: selectEvents(group, design, data) }));
  return {
    design,
    data,
    views,
    model,
    cellCount: groups.length * views.length,
    eventCount: groups.reduce((count, { selected }) => count + selected.length, 0) * views.length,
    *fitCells() {
      for (const { name, selected } of groups) {
        for (const view of views) yield fitCell(name, selected, view, design, model);
      }
    },
  };
}

/** Everything of a study but its placebo draws, which can be made elsewhere (`drawChunk`) and handed to `finishStudy`. */
export function beginStudy(design: StudyDesign, data: StudyData, onProgress?: OnProgress): BegunStudy {
  const study = openStudy(design, data);
  return beginFrom(study, inferHere(study, onProgress));
}

/** Fits and infers every cell on this thread. */
export function inferHere(study: OpenStudy, onProgress: OnProgress = () => {}): CellResult[] {
  const cells: CellResult[] = [];
  for (const fitted of study.fitCells()) {
    cells.push(completeCell(fitted, inferCell(fitted.task)));
    onProgress(cells.length, study.cellCount);
  }
  return cells;
}

/** `beginStudy` from cells that may have been inferred elsewhere, in the order of `fitCells`. */
export function beginFrom({ design, data, views, model }: OpenStudy, cells: readonly CellResult[]): BegunStudy {
  const isMatched = design.placebo > 0 || design.volatility;
  const matched = isMatched ? matchDays(cells, views, design, data.calendar, model) : null;
  return {
    design,
    cells,
    warnings: [
      ...studyWarnings(design, cells, views),
      ...expectationWarnings(design, cells),
      ...priceMadeWarnings(design, data.calendar, model),
      ...holeWarnings(design, data.calendar),
    ],
    responses: studyResponses(cells, design, data.calendar),
    calendar: data.calendar,
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
  const { design, cells, plan, warnings, volatility, responses, calendar } = begun;
  const statistics = plan === null || drawn === null ? [] : drawnStatistics(cells, plan, drawn);
  const adjusted = adjustFamily(cells, adjustmentNamed(design.adjust), statistics);
  const pairs = pairsOf(cells, design.compare);
  const comparisons = comparePairs(pairs, design);
  return {
    design,
    cells: adjusted.cells,
    comparisons,
    placebo: plan === null ? [] : placeboOutcomes(cells, plan, statistics),
    volatility,
    responses,
    stability: [
      ...stabilityOfMeans(adjusted.cells, design, calendar),
      ...stabilityOfDifferences(pairs, comparisons, design),
      ...stabilityOfSlopes(responses, design),
    ],
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
  invariant(estimation.gap >= window.from, "the estimation window reaches past the release");
  invariant(estimation.minimum <= estimation.length, "the minimum is more than the estimation window");
  invariant(estimation.minimum > model.parameters(factors.length), "the minimum leaves no degree of freedom");
}
