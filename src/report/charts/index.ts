import type { RobustnessRun } from "../../pipeline/robustness.ts";
import type { ScenarioRun } from "../../pipeline/types.ts";
import type { Chart, Figure } from "../chart.ts";
import { caarPath } from "./caar-path.ts";
import { carDistribution } from "./car-distribution.ts";
import { eventPrice } from "./event-price.ts";
import { eventTimeline } from "./event-timeline.ts";
import { heatmap } from "./heatmap.ts";
import { placeboInterval } from "./placebo-interval.ts";
import { powerCurve, type PowerRun } from "./power-curve.ts";
import { specificationCurve } from "./specification-curve.ts";
import { surpriseScatter } from "./surprise-scatter.ts";

/** The charts of a run, in the order they are shown. */
export const charts: readonly Chart[] = [
  heatmap,
  caarPath,
  carDistribution,
  surpriseScatter,
  placeboInterval,
  eventPrice,
  eventTimeline,
];

/** Every figure of a run, in the order of the registry. */
export function runFigures(run: ScenarioRun): readonly Figure[] {
  return charts.flatMap((chart) => chart.figures(run));
}

/** The charts of `assay power`. */
export const powerCharts: readonly Chart<PowerRun>[] = [powerCurve];
/** The charts of `assay robustness`. */
export const robustnessCharts: readonly Chart<RobustnessRun>[] = [specificationCurve];

export { eventPriceFigures } from "./event-price.ts";
export type { PowerRun } from "./power-curve.ts";
