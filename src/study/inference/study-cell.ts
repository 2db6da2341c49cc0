import type { StudyDesign } from "../design/index.ts";
import { estimationSpan, fitEvents, type NormalReturnModel } from "../normal-returns/index.ts";
import { countLeftOut, type MarketView } from "../placement/index.ts";
import type { SelectedRelease } from "../selection/index.ts";
import { averagePath, summarizeWindow } from "./aggregate.ts";
import type { CellResult, WindowResult } from "./cell-result.ts";
import type { CellInference, CellTask } from "./infer-cell.ts";
import { sampleWindow } from "./sample-window.ts";

/** One group on one metal, its abnormal returns known and nothing yet inferred from them. */
export interface FittedCell {
  readonly facts: Omit<CellResult, "single" | "windows">;
  /** What `inferCell` asks for. */
  readonly task: CellTask;
}

/** Joins one group to one metal and fits the model. Every selected release becomes an event, included or excluded with its reason. */
export function fitCell(
  group: string,
  selected: readonly SelectedRelease[],
  view: MarketView,
  design: StudyDesign,
  model: NormalReturnModel,
): FittedCell {
  const { metal } = view;
  const { tests, single, stability, bootstrap, seed } = design;
  const { events, included, built, estimated } = fitEvents(group, selected, view, design, model);
  const { panel, returns, expected, observedAt } = built;
  const samples = design.tested.map((window) => sampleWindow(built, window));
  const leftOut = Float64Array.from(included, ({ day0 }) => {
    const { begin, end } = estimationSpan(day0, design.window, design.estimation);
    return countLeftOut(view, begin, end);
  });
  const average = averagePath(panel);
  const releasedAt = Float64Array.from(included, ({ release }) => release.releasedAt);
  return {
    facts: { group, metal, events, included, leftOut, panel, returns, expected, observedAt, average },
    task: { group, metal, panel: estimated, samples, releasedAt, tests, single, stability, bootstrap, seed },
  };
}

/** A cell with what was inferred from its task. */
export function completeCell({ facts, task }: FittedCell, inference: CellInference): CellResult {
  return {
    ...facts,
    single: inference.single,
    windows: task.samples.flatMap((sample, index): WindowResult[] => {
      const inferred = inference.windows[index];
      if (inferred === undefined) return [];
      const { correlation, ...results } = inferred;
      return [{ window: sample.window, sample, summary: summarizeWindow(sample, correlation), ...results }];
    }),
  };
}
