import type { StudyEvent } from "../normal-returns/index.ts";

/** News of an event in standard deviations. */
export interface News {
  readonly standardized: number;
  /** What one of them is in the unit of the figure; NaN where the group's indicators have units of their own. */
  readonly scale: number;
}

/** One kind of news that a response regression explains moves by. */
export interface Regressor {
  /** What its term is called, and what is missing where an event lacks it. */
  readonly name: string;
  /** Whether it enters by the columns of the response's kind, or as it is. */
  readonly isOwnSurprise: boolean;
  /** Null where the event has none, or nothing yet to standardize it by. */
  newsOf(event: StudyEvent): News | null;
}
