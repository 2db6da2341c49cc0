/** Days without a release that are like those with one: how they are found, what draws of them look like, and whether moves are larger than theirs. */
export { matchDays } from "./matched-days.ts";
export { type PlaceboPlan, planPlacebo } from "./placebo/plan.ts";
export { drawAll } from "./placebo/draw-all.ts";
export { chunkSize, countChunks, drawChunk, drawWidth } from "./placebo/draw-chunk.ts";
export {
  type DrawnStatistic,
  drawnStatistics,
  maxT,
  type PlaceboOutcome,
  placeboOutcomes,
} from "./placebo/outcomes.ts";
export type { PlaceboStatistic } from "./placebo/placebo-statistic.ts";
export { placeboStatistics } from "./placebo/statistics/index.ts";
export { compareVolatility, type VolatilityOutcome } from "./volatility.ts";
