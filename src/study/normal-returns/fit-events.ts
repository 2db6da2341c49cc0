import type { StudyDesign } from "../design/index.ts";
import { type MarketView, placeEvent } from "../placement/index.ts";
import type { SelectedRelease } from "../selection/index.ts";
import { buildPanel, type BuiltPanel, type FittedEvent } from "./build-panel.ts";
import type { EstimatedPanel } from "./event-panel.ts";
import { type EventFit, fitEvent } from "./fit-event.ts";
import { emptyMatrix, firstRows, rowOf } from "./matrix.ts";
import type { NormalReturnModel } from "./normal-return-model.ts";
import type { StudyEvent } from "./study-event.ts";

const none: readonly number[] = [];
const unread: StudyEvent["inputs"] = [];

/** Releases joined to one metal. */
export interface FittedEvents {
  /** Every release, included or excluded with its reason. */
  readonly events: readonly StudyEvent[];
  /** The included ones, in the panel's row order. */
  readonly included: readonly StudyEvent[];
  readonly built: BuiltPanel;
  /** The same panel with its estimation windows. */
  readonly estimated: EstimatedPanel;
}

/** Joins releases to one metal's prices and fits the model to each that can be included. */
export function fitEvents(
  group: string,
  selected: readonly SelectedRelease[],
  view: MarketView,
  design: StudyDesign,
  model: NormalReturnModel,
): FittedEvents {
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
  const estimated = { ...built.panel, estimationAr: firstRows(estimationAr, included.length) };
  return { events, included, built, estimated };
}

function studyEvent(
  group: string,
  selected: SelectedRelease,
  view: MarketView,
  design: StudyDesign,
  model: NormalReturnModel,
  residuals: Float64Array,
): { readonly event: StudyEvent; readonly fit: EventFit | null } {
  const { release, expectation, surprise, surpriseSd, surpriseScale } = selected;
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
    expectation,
    surprise,
    surpriseSd,
    surpriseScale,
    exclusion: "exclusion" in outcome ? outcome.exclusion : null,
    day0,
    pricedBefore,
    pricedAfter,
    estimationCount: outcome.count,
    alpha: fit?.model.alpha ?? NaN,
    betas: fit?.model.betas ?? none,
    sigma: fit?.sigma ?? NaN,
    collisions,
    follows: selected.follows ?? null,
    inputs: selected.inputs ?? unread,
  };
  return { event, fit };
}
