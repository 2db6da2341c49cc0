import type { ReleaseCalendar } from "../../calendar/types.ts";
import { dayZero } from "../../market/day-zero.ts";
import { tooLateAfterRelease } from "../../market/gap.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import type { Instant } from "../../time/types.ts";

/** The observations of a series that are day 0 of a release of the given indicators, as indices. */
export function releaseObservations(
  indicators: readonly string[],
  calendar: ReleaseCalendar,
  series: PriceSeries,
): ReadonlySet<number> {
  const watched = new Set(indicators);
  const found = new Set<number>();
  for (const { indicator, releasedAt } of calendar.releases) {
    if (!watched.has(indicator)) continue;
    const day0 = dayZero(releasedAt, series);
    const after = series.instants[day0];
    if (after === undefined || tooLateAfterRelease(series.instrument, releasedAt, after as Instant)) continue;
    found.add(day0);
  }
  return found;
}
