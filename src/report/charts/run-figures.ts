import type { ScenarioRun } from "../../pipeline/types.ts";
import type { Figure } from "../chart.ts";
import { charts } from "./index.ts";

/** Every figure of a run, in the order of the registry. */
export function runFigures(run: ScenarioRun): readonly Figure[] {
  return charts.flatMap((chart) => chart.figures(run));
}
