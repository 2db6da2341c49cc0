/** What a study says as a whole: its result, p-values adjusted over all of it, and what a reader must know beside the numbers. */
export type { StudyResult } from "./study-result.ts";
export { adjustFamily } from "./adjust-family.ts";
export { sharedEvents, sharedEventsWarning, studyWarnings } from "./study-warnings.ts";
export { expectationWarnings } from "./expectation-warnings.ts";
export { holeWarnings } from "./hole-warnings.ts";
export { priceMadeWarnings } from "./price-made-warnings.ts";
