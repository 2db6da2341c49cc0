import type { Indicator, Release, ReleaseCalendar } from "../../calendar/types.ts";
import { invariant } from "../../errors.ts";
import { startOfDay } from "../../time/start-of-day.ts";
import type { CivilDate, Instant } from "../../time/types.ts";

/** A release that the calendar announces, with what is known of it beforehand: no figure of its own but what is expected. */
export interface ComingRelease {
  readonly indicator: Indicator;
  readonly releasedAt: Instant;
  readonly referencePeriod: string | null;
  /** The forecast that the calendar shows; null when it has none. */
  readonly consensus: number | null;
  /** The last figure published before the date; null when there is none. */
  readonly previous: number | null;
  /** When the date begins where the indicator is published: nothing from then on is known. */
  readonly knownUntil: Instant;
}

/**
 * The releases of `days` dates from a date on (included), in order of instant; dates are local to each indicator. `previous` is the last
 * figure as first published: the calendar's own `previous` is printed with the release and may be revised in it.
 */
export function comingReleases(calendar: ReleaseCalendar, on: CivilDate, days: number): ComingRelease[] {
  return calendar.releases.flatMap((release) => {
    const indicator = calendar.indicators.get(release.indicator);
    invariant(indicator !== undefined, `the calendar names the unknown indicator ${release.indicator}`);
    const knownUntil = startOfDay(on, indicator.zone);
    const end = startOfDay((on + days) as CivilDate, indicator.zone);
    if (release.releasedAt < knownUntil || release.releasedAt >= end) return [];
    const { releasedAt, referencePeriod, consensus } = release;
    const previous = lastFigure(calendar.releases, release.indicator, knownUntil);
    return [{ indicator, releasedAt, referencePeriod, consensus, previous, knownUntil }];
  });
}

function lastFigure(releases: readonly Release[], indicator: string, before: Instant): number | null {
  const last = releases.findLast(
    (release) => release.indicator === indicator && release.actual !== null && release.releasedAt < before,
  );
  return last?.actual ?? null;
}
