/** What the abnormal returns of one group on one metal say: windows, averages with intervals, tests, resamples, influence and power. */
export { completeCell, fitCell, type FittedCell } from "./study-cell.ts";
export { type CellInference, type CellTask, inferCell } from "./infer-cell.ts";
export { significance } from "./significance.ts";
export { type EventPart, findCut, latestCount, type PartKind, yearOf, yearsOf } from "./parts/event-parts.ts";
export type { TestedPart } from "./parts/test-parts.ts";
export type { SignificanceTest, TestOutcome } from "./significance-test.ts";
export type { AveragePath, CellResult, TestResult, WindowResult, WindowSummary } from "./cell-result.ts";
export { sampleWindow, type WindowSample } from "./sample-window.ts";
export { cumulateRows } from "./aggregate.ts";
export { meanInterval } from "./mean-interval.ts";
export { defaultTests, significanceTest, significanceTests } from "./tests/index.ts";
export { oneSampleT } from "./sample.ts";
export { arDegreesOfFreedom, type SingleEventOutcome, type SingleEventTest, singleEventTests } from "./single-event.ts";
export { bootstrapMethods } from "./bootstrap/index.ts";
export type { BootstrapMethod, BootstrapOutcome } from "./bootstrap/bootstrap-method.ts";
export { type Change, findFragility, type Influence, leaveOneOut } from "./influence.ts";
export {
  detectableDifference,
  type Effect,
  fewestEvents,
  powerToFind,
  studyPower,
  tooFewToTell,
  type WindowPower,
} from "./power.ts";
export {
  type Adjustment,
  adjustmentNamed,
  adjustments,
  adjustsByDraws,
  findAdjustment,
  pValueAdjustment,
} from "./multiple-testing/adjustments.ts";
