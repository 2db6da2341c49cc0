import type { ScenarioRun } from "../../pipeline/types.ts";

/** A file made of a run: its name with its ending, and its text or bytes. */
export interface ReportFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * A way to show a finished run: its pictures, or a page. Adding one is a file here and a line in the registry; what it needs to draw is
 * imported when it draws.
 */
export interface ReportFormat {
  /** What --format calls it. */
  readonly kind: string;
  /** What it is, for a person. */
  readonly title: string;
  /** The files of one run; none where the run has nothing to show in this way. */
  files(run: ScenarioRun): Promise<readonly ReportFile[]>;
}
