import type { Instant } from "../time/types.ts";
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

/** The releases from one instant to another, both included, in the calendar's order. */
export function releasesBetween(calendar: ReleaseCalendar, from: Instant, to: Instant): readonly Release[] {
  const { releases } = calendar;
  return releases.slice(
    countWhile(releases, (release) => release.releasedAt < from),
    countWhile(releases, (release) => release.releasedAt <= to),
  );
}

/** How many leading releases meet a condition that, once false, stays false. */
function countWhile(releases: readonly Release[], holds: (release: Release) => boolean): number {
  let low = 0;
  let high = releases.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const release = releases[middle];
    if (release !== undefined && holds(release)) low = middle + 1;
    else high = middle;
  }
  return low;
}
