/** Moves per unit of surprise: regressions, and how far they can be relied on. */
export { studyResponses } from "./respond.ts";
export type { CheckedFinding, ResponseResult, ResponseTerm } from "./response-result.ts";
export { responseOutcomeNamed, responseOutcomes } from "./outcomes.ts";
export { responseKindNamed, responseKinds } from "./kinds/index.ts";
export type { Contrast, ResponseKind } from "./response-kind.ts";
export { covarianceNamed, covariances } from "./covariances/index.ts";
export type { Covariance } from "./covariance.ts";
export { minuteOf } from "./regressors.ts";
export { constantTerm, type ResponseSample, type Term } from "./response-sample.ts";
export type { Estimate } from "./estimate.ts";
export { stabilityChecks } from "./stability/index.ts";
export type { StabilityCheck, StabilityFinding, StabilitySettings } from "./stability-check.ts";
