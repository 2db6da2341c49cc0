/** What a study from plain objects rests on, as a program writes it. The schema of each is in plain-schema.ts. */

/** One publication. A figure that is left out, or null, is missing, and never 0. */
export interface PlainRelease {
  /** Id of what is published, such as `us-cpi-mom`. */
  readonly indicator: string;
  /** ISO 8601 text with Z or an offset, a Date, or milliseconds since 1970-01-01T00:00:00Z. */
  readonly releasedAt: string | Date | number;
  readonly actual?: number | null | undefined;
  readonly consensus?: number | null | undefined;
  readonly previous?: number | null | undefined;
  readonly referencePeriod?: string | null | undefined;
  /** What an event without figures is about, and who speaks. */
  readonly label?: string | null | undefined;
  readonly speaker?: string | null | undefined;
}

/** Facts of an indicator; every one may be left out. */
export interface PlainIndicator {
  /** Name for people; default: its id. */
  readonly name?: string | undefined;
  /** Unit of its figures, such as "percent". */
  readonly unit?: string | undefined;
  /** Publication it is part of; indicators of one report do not collide. Default: its own id. */
  readonly report?: string | undefined;
  /** Usual time and IANA zone of its release, in which `from`, `to` and matched days are told; default: 00:00 UTC. */
  readonly release?: { readonly time: string; readonly zone: string } | undefined;
  /** Whether it counts where any release is meant: as a collision, and for days without one. Default: major. */
  readonly importance?: "major" | "minor" | undefined;
}

/** The prices of one instrument, oldest first, and its clock: `close` for daily closes, `bars` for bars. */
export interface PlainPrices {
  /** When closes are struck: `{ time: "17:00", zone: "America/New_York" }`; "24:00" ends the day. */
  readonly close?: { readonly time: string; readonly zone: string } | undefined;
  /** Length of a bar and what its instant means: `{ length: "5m", stamp: "open" }`. */
  readonly bars?: { readonly length: string; readonly stamp: "open" | "close" } | undefined;
  /** Dates of daily closes, `2026-01-13`. */
  readonly dates?: readonly string[] | undefined;
  /** Instants instead of dates: ISO 8601 text with Z or an offset, Dates, or milliseconds since 1970. */
  readonly instants?: ArrayLike<string | Date | number> | undefined;
  /** One price for each; NaN or null where there is none. */
  readonly closes: ArrayLike<number | null>;
  /** Name for people; default: its id. */
  readonly name?: string | undefined;
  /** Unit of the price, such as "USD per troy ounce". */
  readonly unit?: string | undefined;
  /** What it is used as; default: metal. */
  readonly role?: "metal" | "benchmark" | undefined;
  /** How it moves: by log returns (default), or, for yields and spreads, by plain differences. */
  readonly change?: "log" | "difference" | undefined;
  /** Largest step that is no hole: calendar days (closes, default 5) or bars (default 3). */
  readonly max_gap?: number | undefined;
}

/** Releases and prices of a study, and what is to be known of them. */
export interface PlainData {
  readonly releases: readonly PlainRelease[];
  /** Prices by the id of the instrument: metals, benchmarks and factors. */
  readonly prices: Readonly<Record<string, PlainPrices>>;
  /** Indicators by id. Without it, whatever a release names is one; with it, a release that names another is refused. */
  readonly indicators?: Readonly<Record<string, PlainIndicator>> | undefined;
}
