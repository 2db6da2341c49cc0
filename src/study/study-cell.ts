import { randomFor } from "../kernels/random.ts";
import { averagePath, summarizeWindow } from "./aggregate.ts";
import { bootstrapWindow } from "./bootstrap-window.ts";
import type { StudyDesign } from "./design.ts";
import { estimationSpan } from "./fit-event.ts";
import { fitEvents } from "./fit-events.ts";
import { countLeftOut } from "./leave-out-releases.ts";
import type { MarketView } from "./market-view.ts";
import type { NormalReturnModel } from "./model.ts";
import type { CellResult, TestResult, WindowResult } from "./result.ts";
import { sampleWindow } from "./sample-window.ts";
import type { SelectedRelease } from "./select-releases.ts";
import type { SignificanceTest } from "./significance-test.ts";
import { arPlacebos, carPlacebos } from "./single-event.ts";

/** Studies one group on one metal. Every selected release becomes an event, included or excluded with its reason. */
export function studyCell(
  group: string,
  selected: readonly SelectedRelease[],
  view: MarketView,
  design: StudyDesign,
  model: NormalReturnModel,
  tests: readonly SignificanceTest[],
): CellResult {
  const { events, included, built, estimated } = fitEvents(group, selected, view, design, model);
  const { panel, returns, expected, observedAt } = built;
  const prepared = tests.map((test) => test.prepare(estimated));
  const windows = design.tested.map((window): WindowResult => {
    const sample = sampleWindow(built, window);
    const key = [group, view.metal, window.from, window.to].join("|");
    const results = tests.map((test, index): TestResult => {
      const outcome = test.evaluate(sample, prepared[index], randomFor(design.seed, `${test.kind}|${key}`));
      // The adjustment needs the whole run's p-values; run-study fills it in.
      return { test: test.kind, ...outcome, pAdjusted: NaN };
    });
    const placebo = carPlacebos(sample, estimated);
    const bootstrap = bootstrapWindow(sample, design.bootstrap, design.seed, key);
    return { window, sample, summary: summarizeWindow(sample), placebo, tests: results, bootstrap };
  });
  return {
    group,
    metal: view.metal,
    events,
    included,
    leftOut: Float64Array.from(included, ({ day0 }) => {
      const { begin, end } = estimationSpan(day0, design.window, design.estimation);
      return countLeftOut(view, begin, end);
    }),
    panel,
    returns,
    expected,
    observedAt,
    placebo: arPlacebos(estimated),
    average: averagePath(panel),
    windows,
  };
}
