import type { Picture } from "./picture.ts";

/** A file that a run read, as seen from the folder it was run in. */
export interface FileFacts {
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
}

/** What a report says of a run beyond its numbers; whoever ran it knows. */
export interface ReportFacts {
  readonly version: string;
  /** The scenario with every default, as YAML. */
  readonly scenarioText: string;
  /** The scenario's file as seen from the folder it was run in. */
  readonly scenarioPath: string;
  readonly files: readonly FileFacts[];
  /** The command line that gives the same numbers. */
  readonly command: string;
  /** Whether the CSV files of the run lie in the report's folder. */
  readonly isBesideTables: boolean;
  readonly pictures: readonly Picture[];
}
