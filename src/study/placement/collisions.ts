import type { Release, ReleaseCalendar } from "../../calendar/types.ts";
import { countLeading } from "../../kernels/sorted.ts";
import { dayZero } from "../../market/day-zero.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import type { EventWindow } from "../design/index.ts";

const none: readonly string[] = [];

/** Finds the other releases whose own day 0 falls inside an event's window on one series. */
export type CollisionFinder = (release: Release, day0: number, window: EventWindow) => readonly string[];

/**
 * Prepares the look-up for one metal. Two releases collide when the day 0 of one lies in the event window of the other, counted in
 * that metal's observations. Indicators published together in one report at one instant are one piece of news and never collide.
 */
export function collisionFinder(
  calendar: ReleaseCalendar,
  indicators: readonly string[],
  series: PriceSeries,
): CollisionFinder {
  const watched = new Set(indicators);
  const others = calendar.releases.filter((release) => watched.has(release.indicator));
  const dayZeros = others.map((release) => {
    const index = dayZero(release.releasedAt, series);
    // Before the first price and after the last one there is no day 0 to collide with.
    if (index === 0) return -Infinity;
    return index === -1 ? Infinity : index;
  });
  return (release, day0, window) => {
    if (day0 <= 0) return [];
    const found: string[] = [];
    const first = countLeading(others.length, (index) => (dayZeros[index] ?? NaN) < day0 + window.from);
    for (let index = first; index < others.length; index += 1) {
      if ((dayZeros[index] ?? Infinity) > day0 + window.to) break;
      const other = others[index];
      if (other !== undefined && !isSameNews(release, other, calendar)) found.push(other.id);
    }
    // A trimmed copy: a list that grew keeps room for a dozen more.
    return found.length === 0 ? none : found.slice();
  };
}

function isSameNews(release: Release, other: Release, calendar: ReleaseCalendar): boolean {
  if (release.id === other.id) return true;
  const report = calendar.indicators.get(release.indicator)?.report;
  return release.releasedAt === other.releasedAt && report === calendar.indicators.get(other.indicator)?.report;
}
