import type { Chart } from "../chart.ts";
import { caarPath } from "./caar-path.ts";

/** The charts of a run, in the order they are shown. */
export const charts: readonly Chart[] = [caarPath];
