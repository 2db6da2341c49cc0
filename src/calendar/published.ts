import type { Release, ReleaseCalendar } from "./types.ts";

/**
 * Of one indicator's releases, in order of instant, those that are out: not the ones behind its last figure, whose dates the calendar only
 * announces. Where no release has a figure (speeches, or a calendar of dates alone) all of them are.
 */
export function publishedReleases(releases: readonly Release[]): readonly Release[] {
  const last = releases.findLastIndex(({ actual }) => actual !== null);
  return last === -1 ? releases : releases.slice(0, last + 1);
}

/** A calendar without the dates that it only announces. */
export function publishedCalendar({ indicators, releases }: ReleaseCalendar): ReleaseCalendar {
  const known = [...indicators.keys()].map((id) =>
    publishedReleases(releases.filter(({ indicator }) => indicator === id)),
  );
  const out = new Set(known.flat());
  return { indicators, releases: releases.filter((release) => out.has(release)) };
}

/** How many of one indicator's releases are out with their figures; of those without figures by nature, or none yet, how many there are. */
export function countPublished(releases: readonly Release[]): number {
  const published = releases.filter(({ actual }) => actual !== null).length;
  return published === 0 ? releases.length : published;
}
