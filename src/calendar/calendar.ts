import type { Indicator, Release, ReleaseCalendar } from "./types.ts";

/** A calendar from indicators and releases in any order; releases of one instant are ordered by indicator. */
export function makeCalendar(
  indicators: ReadonlyMap<string, Indicator>,
  releases: readonly Release[],
): ReleaseCalendar {
  const ordered = releases.toSorted(
    (a, b) => a.releasedAt - b.releasedAt || (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0),
  );
  return { indicators, releases: ordered };
}
