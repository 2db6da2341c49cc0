/** Which releases: those that a group's indicators, dates, surprises, conditions and sequences ask for, and why one cannot be judged. */
export { selectEvents } from "./select-events.ts";
export { type SelectedRelease, selectReleases } from "./select-releases.ts";
export { periodFilter } from "./measure-releases.ts";
export type { InputReading } from "./judge-condition.ts";
export type { Reading } from "./knowledge.ts";
export { type Exclusion, type ExclusionReason, exclusionReasons } from "./exclusion.ts";
