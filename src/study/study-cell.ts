import { randomFor } from "../kernels/random.ts";
import { averagePath, summarizeWindow } from "./aggregate.ts";
import { bootstrapWindow } from "./bootstrap-window.ts";
import { buildPanel, type FittedEvent } from "./build-panel.ts";
import type { StudyDesign } from "./design.ts";
import { estimationSpan, type EventFit, fitEvent } from "./fit-event.ts";
import { countLeftOut } from "./leave-out-releases.ts";
import type { MarketView } from "./market-view.ts";
import { emptyMatrix, firstRows, rowOf } from "./matrix.ts";
import type { NormalReturnModel } from "./model.ts";
import { placeEvent } from "./place-event.ts";
import type { CellResult, StudyEvent, TestResult, WindowResult } from "./result.ts";
import { sampleWindow } from "./sample-window.ts";
import type { SelectedRelease } from "./select-releases.ts";
import type { SignificanceTest } from "./significance-test.ts";
import { arPlacebos, carPlacebos } from "./single-event.ts";

const none: readonly number[] = [];

/** Studies one group on one metal. Every selected release becomes an event, included or excluded with its reason. */
export function studyCell(
  group: string,
  selected: readonly SelectedRelease[],
  view: MarketView,
  design: StudyDesign,
  model: NormalReturnModel,
  tests: readonly SignificanceTest[],
): CellResult {
  const estimationAr = emptyMatrix(selected.length, design.estimation.length);
  const events: StudyEvent[] = [];
  const included: StudyEvent[] = [];
  const fitted: FittedEvent[] = [];
  for (const choice of selected) {
    // An event that turns out to be excluded leaves its row to the next one.
    const residuals = rowOf(estimationAr, included.length);
    const { event, fit } = studyEvent(group, choice, view, design, model, residuals);
    events.push(event);
    if (fit === null) continue;
    included.push(event);
    fitted.push({ day0: event.day0, fit });
  }
  const built = buildPanel(fitted, view, design.window, design.estimation);
  const { panel, returns, expected, observedAt } = built;
  const estimated = { ...panel, estimationAr: firstRows(estimationAr, included.length) };
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
    leftOut: Float64Array.from(fitted, ({ day0 }) => {
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

function studyEvent(
  group: string,
  selected: SelectedRelease,
  view: MarketView,
  design: StudyDesign,
  model: NormalReturnModel,
  residuals: Float64Array,
): { readonly event: StudyEvent; readonly fit: EventFit | null } {
  const { release, surprise, surpriseSd } = selected;
  const {
    day0,
    pricedBefore,
    pricedAfter,
    exclusion: misplaced,
  } = placeEvent(release, view, design.window, design.holes);
  const collisions = view.findCollisions(release, day0, design.window);
  const colliding =
    design.collisions.policy === "drop" && collisions.length > 0
      ? ({ reason: "colliding-release", detail: collisions.join(" ") } as const)
      : null;
  const early = selected.exclusion ?? misplaced ?? colliding;
  const outcome =
    early === null
      ? fitEvent(day0, view, model, design.window, design.estimation, residuals)
      : { count: NaN, exclusion: early };
  const fit = "fit" in outcome ? outcome.fit : null;
  // One plain literal: there are tens of thousands of these, and spreading parts into them triples their size.
  const event: StudyEvent = {
    group,
    metal: view.metal,
    release,
    surprise,
    surpriseSd,
    exclusion: "exclusion" in outcome ? outcome.exclusion : null,
    day0,
    pricedBefore,
    pricedAfter,
    estimationCount: outcome.count,
    alpha: fit?.model.alpha ?? NaN,
    betas: fit?.model.betas ?? none,
    sigma: fit?.sigma ?? NaN,
    collisions,
  };
  return { event, fit };
}
