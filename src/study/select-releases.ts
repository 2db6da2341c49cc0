import { matchesSurprise, surpriseOf } from "../calendar/surprise.ts";
import { surpriseScales } from "../calendar/surprise-scale.ts";
import type { Release, ReleaseCalendar } from "../calendar/types.ts";
import { invariant } from "../errors.ts";
import { startOfDay } from "../time/start-of-day.ts";
import type { CivilDate } from "../time/types.ts";
import type { GroupDesign, StudyDesign } from "./design.ts";
import type { Exclusion } from "./exclusion.ts";

/** A release that a group asks for, with its surprise; excluded already when its surprise cannot be judged. */
export interface SelectedRelease {
  readonly release: Release;
  readonly surprise: number | null;
  readonly surpriseSd: number | null;
  readonly exclusion: Exclusion | null;
}

type Period = Pick<StudyDesign, "from" | "to" | "surpriseScale">;

/**
 * The releases of a group, in order of instant: those of its indicators in the scenario's period whose surprise passes the filter, and
 * those whose surprise is needed but unknown (kept with the reason). The period's dates are local to the indicator, both included.
 */
export function selectReleases(group: GroupDesign, design: Period, calendar: ReleaseCalendar): SelectedRelease[] {
  return group.indicators
    .flatMap((indicator) => selectOfIndicator(indicator, group, design, calendar))
    .sort((a, b) => a.release.releasedAt - b.release.releasedAt || (a.release.id < b.release.id ? -1 : 1));
}

function selectOfIndicator(
  indicatorId: string,
  group: GroupDesign,
  design: Period,
  calendar: ReleaseCalendar,
): SelectedRelease[] {
  const indicator = calendar.indicators.get(indicatorId);
  invariant(indicator !== undefined, `the design names the unknown indicator ${indicatorId}`);
  const inPeriod = periodFilter(design, indicator.zone);
  const releases = calendar.releases.filter((release) => release.indicator === indicatorId);
  const scales = surpriseScales(releases, design.surpriseScale, inPeriod);
  return releases.flatMap((release, index) => {
    if (!inPeriod(release)) return [];
    const surprise = surpriseOf(release);
    const scale = scales[index] ?? NaN;
    const surpriseSd = surprise === null || Number.isNaN(scale) ? null : surprise / scale;
    const exclusion = unknownSurprise(group, design, release, surprise, surpriseSd);
    const selected = exclusion !== null || matchesSurprise(group.surprise, surprise, surpriseSd);
    return selected ? [{ release, surprise, surpriseSd, exclusion }] : [];
  });
}

function periodFilter(design: Period, zone: string): (release: Release) => boolean {
  const from = design.from === null ? -Infinity : startOfDay(design.from, zone);
  const end = design.to === null ? Infinity : startOfDay((design.to + 1) as CivilDate, zone);
  return (release) => release.releasedAt >= from && release.releasedAt < end;
}

function unknownSurprise(
  group: GroupDesign,
  design: Period,
  release: Release,
  surprise: number | null,
  surpriseSd: number | null,
): Exclusion | null {
  if (group.surprise.kind === "any") return null;
  if (release.actual === null) return { reason: "no-actual", detail: "actual is missing" };
  if (surprise === null) return { reason: "no-consensus", detail: "consensus is missing" };
  const needsScale = group.surprise.kind === "range" && group.surprise.unit === "sd";
  if (needsScale && surpriseSd === null) {
    return {
      reason: "no-surprise-scale",
      detail: `fewer than ${design.surpriseScale.minimum} surprises to scale it by`,
    };
  }
  return null;
}
