import type { Instant } from "../time/types.ts";

/** A macro figure that is published again and again, such as US CPI m/m. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** Unit of actual, consensus and surprise, e.g. "percent" or "thousand jobs"; empty for events without figures. */
  readonly unit: string;
  /** The publication it is part of; indicators of one report come out together and do not collide with one another. */
  readonly report: string;
  /** Whether it counts where "any release" is meant: as a collision, and for days without one. Absent = major. */
  readonly importance?: "major" | "minor";
  /** Usual clock time and zone of the release; a release's own instant always wins. */
  readonly time: string;
  readonly zone: string;
  /** Months, as `2025-10`, that are known to have no release: reference periods, or where the calendar names none, months of release. */
  readonly cancelled?: readonly string[];
  /** The instrument whose prices make its events (a record, a move); absent where somebody publishes it. */
  readonly madeByPricesOf?: string;
  /** From when on each of its events is known, though there may be none for long; absent where that begins with the first of them. */
  readonly knownFrom?: Instant;
}

/** One publication of an indicator. Missing figures are null, never 0. */
export interface Release {
  /** `INDICATOR@RELEASED_AT`, unique in a calendar; with `#` and its words for an event without figures. */
  readonly id: string;
  readonly indicator: string;
  readonly referencePeriod: string | null;
  readonly releasedAt: Instant;
  readonly actual: number | null;
  readonly consensus: number | null;
  readonly previous: number | null;
  /** What an event without figures is about, and who speaks. */
  readonly label: string | null;
  readonly speaker: string | null;
}

/** All known indicators and their releases, in order of instant, then indicator. */
export interface ReleaseCalendar {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly releases: readonly Release[];
}
