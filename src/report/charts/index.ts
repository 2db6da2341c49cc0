import type { Chart } from "../chart.ts";
import { caarPath } from "./caar-path.ts";
import { carDistribution } from "./car-distribution.ts";
import { heatmap } from "./heatmap.ts";
import { surpriseScatter } from "./surprise-scatter.ts";

/** The charts of a run, in the order they are shown. */
export const charts: readonly Chart[] = [heatmap, caarPath, carDistribution, surpriseScatter];
