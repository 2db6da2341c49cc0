import type { Indicator, Release, ReleaseCalendar } from "./types.ts";

/** A calendar from indicators and releases in any order; releases of one instant are ordered by indicator, then id. */
export function makeCalendar(
  indicators: ReadonlyMap<string, Indicator>,
  releases: readonly Release[],
): ReleaseCalendar {
  const ordered = releases.toSorted(
    (a, b) => a.releasedAt - b.releasedAt || compareText(a.indicator, b.indicator) || compareText(a.id, b.id),
  );
  return { indicators, releases: ordered };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
