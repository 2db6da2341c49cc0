import { missingMonths, missingMonthsSentence } from "../../calendar/missing-months.ts";
import { publishedReleases } from "../../calendar/published.ts";
import type { ReleaseCalendar } from "../../calendar/types.ts";
import { startOfDay } from "../../time/start-of-day.ts";
import type { CivilDate } from "../../time/types.ts";
import { designIndicators, type StudyDesign } from "../design/index.ts";

/**
 * The monthly indicators that a design rests on and that have no release for a month of its period, a sentence each: releases that a
 * calendar lacks are events that nobody misses.
 */
export function holeWarnings(
  design: Pick<StudyDesign, "groups" | "response" | "from" | "to">,
  calendar: ReleaseCalendar,
): string[] {
  return designIndicators(design).flatMap((id) => {
    const indicator = calendar.indicators.get(id);
    if (indicator === undefined || indicator.madeByPricesOf !== undefined) return [];
    const begin = design.from === null ? -Infinity : startOfDay(design.from, indicator.zone);
    const end = design.to === null ? Infinity : startOfDay((design.to + 1) as CivilDate, indicator.zone);
    const releases = publishedReleases(calendar.releases.filter((release) => release.indicator === id));
    const missing = missingMonths(indicator, releases).filter(({ after, before }) => before > begin && after < end);
    return missing.length === 0 ? [] : [missingMonthsSentence(indicator, missing)];
  });
}
