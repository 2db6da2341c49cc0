import type { MeasuredRelease } from "../../calendar/measured-release.ts";
import { matchesSurprise } from "../../calendar/surprise.ts";
import type { Release, ReleaseCalendar } from "../../calendar/types.ts";
import { matchesWords } from "../../calendar/word-filter.ts";
import type { GroupDesign } from "../design/index.ts";
import type { Exclusion } from "./exclusion.ts";
import type { InputReading } from "./judge-condition.ts";
import { measureReleases, type Period, periodFilter, zoneOf } from "./measure-releases.ts";

/** A release that a group asks for, with its surprise; excluded already when its surprise or condition cannot be judged. */
export interface SelectedRelease extends MeasuredRelease {
  readonly exclusion: Exclusion | null;
  /** What the group's condition read; absent without one. */
  readonly inputs?: readonly InputReading[];
  /** The earlier release that the group's sequence asks for; absent without one. */
  readonly follows?: Release | null;
}

/**
 * The releases of a group, in order of instant: those of its indicators in the scenario's period whose label, speaker and surprise pass
 * the filters, and those whose surprise is needed but unknown, or which have no figure though earlier ones have (kept with the reason): nobody
 * can tell that they came out. The period's dates are local to the indicator, both included.
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
  const inPeriod = periodFilter(design, zoneOf(indicatorId, calendar));
  const hasFigures = calendar.indicators.get(indicatorId)?.unit !== "";
  let hadFigure = false;
  return measureReleases(indicatorId, design, calendar).flatMap((measured) => {
    const { release, surprise, surpriseSd } = measured;
    const isWithoutItsFigure = hasFigures && hadFigure && release.actual === null;
    hadFigure ||= release.actual !== null;
    if (!inPeriod(release) || !matchesWords(group, release)) return [];
    const exclusion = isWithoutItsFigure
      ? withoutFigure
      : unknownSurprise(group, design, release, surprise, surpriseSd);
    const selected = exclusion !== null || matchesSurprise(group.surprise, surprise, surpriseSd);
    return selected ? [{ ...measured, exclusion }] : [];
  });
}

const withoutFigure: Exclusion = { reason: "no-actual", detail: "actual is missing" };

function unknownSurprise(
  group: GroupDesign,
  design: Period,
  release: Release,
  surprise: number | null,
  surpriseSd: number | null,
): Exclusion | null {
  if (group.surprise.kind === "any") return null;
  if (release.actual === null) return withoutFigure;
  if (surprise === null) return unknownExpectation(design);
  const needsScale = group.surprise.kind === "range" && group.surprise.unit === "sd";
  if (needsScale && surpriseSd === null) {
    return {
      reason: "no-surprise-scale",
      detail: `fewer than ${design.surpriseScale.minimum} surprises to scale it by`,
    };
  }
  return null;
}

function unknownExpectation({ expectation }: Period): Exclusion {
  const isNaive = expectation.some(({ kind }) => kind !== "consensus");
  if (!isNaive) return { reason: "no-consensus", detail: "consensus is missing" };
  return { reason: "no-expectation", detail: `no ${expectation.map(({ kind }) => kind).join(", no ")}` };
}
