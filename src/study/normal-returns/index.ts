/** What would have happened anyway: models, fitted on each event's estimation window, and the panel of abnormal returns that they leave. */
export type { FittedModel, NormalReturnModel, Regressors } from "./normal-return-model.ts";
export { findModel, models } from "./models/index.ts";
export { fitEvents } from "./fit-events.ts";
export { estimationSpan } from "./fit-event.ts";
export type { StudyEvent } from "./study-event.ts";
export type { EstimatedPanel, EventPanel } from "./event-panel.ts";
export type { BuiltPanel } from "./build-panel.ts";
export { columnOf, emptyMatrix, type Matrix, rowOf } from "./matrix.ts";
