/** Whether what was found holds throughout the events: in both halves, without any one year, and of late. */
export { stabilityOfDifferences, stabilityOfMeans, stabilityOfSlopes } from "./study-stability.ts";
export type { Stability, StabilityPart } from "./stability.ts";
export { type Hold, readStability, type SaidPart } from "./hold.ts";
export { type ThroughoutCheck, throughoutChecks } from "./stability-check.ts";
