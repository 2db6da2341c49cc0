import type { Expectation } from "../calendar/expectation.ts";
import { expectationsOf } from "../calendar/expected.ts";
import { matchesSurprise, surpriseOver } from "../calendar/surprise.ts";
import { surpriseScales } from "../calendar/surprise-scale.ts";
import type { Release, ReleaseCalendar } from "../calendar/types.ts";
import { matchesWords } from "../calendar/word-filter.ts";
import { invariant } from "../errors.ts";
import { startOfDay } from "../time/start-of-day.ts";
import type { CivilDate } from "../time/types.ts";
import type { InputReading } from "./condition/judge.ts";
import type { GroupDesign, StudyDesign } from "./design.ts";
import type { Exclusion } from "./exclusion.ts";

/** A release with its surprise, raw and in standard deviations, and what one of those is in its own unit; null where it cannot be known. */
export interface MeasuredRelease {
  readonly release: Release;
  readonly expectation: Expectation | null;
  readonly surprise: number | null;
  readonly surpriseSd: number | null;
  readonly surpriseScale: number | null;
}

/** A release that a group asks for, with its surprise; excluded already when its surprise or condition cannot be judged. */
export interface SelectedRelease extends MeasuredRelease {
  readonly exclusion: Exclusion | null;
  /** What the group's condition read; absent without one. */
  readonly inputs?: readonly InputReading[];
  /** The earlier release that the group's sequence asks for; absent without one. */
  readonly follows?: Release | null;
}

/** What of a design decides which surprises are compared with which. */
export type Period = Pick<StudyDesign, "from" | "to" | "surpriseScale" | "expectation">;

/**
 * The releases of a group, in order of instant: those of its indicators in the scenario's period whose label, speaker and surprise pass
 * the filters, and those whose surprise is needed but unknown (kept with the reason). The period's dates are local to the indicator, both included.
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
  return measureReleases(indicatorId, design, calendar).flatMap((measured) => {
    const { release, surprise, surpriseSd } = measured;
    if (!inPeriod(release) || !matchesWords(group, release)) return [];
    const exclusion = unknownSurprise(group, design, release, surprise, surpriseSd);
    const selected = exclusion !== null || matchesSurprise(group.surprise, surprise, surpriseSd);
    return selected ? [{ ...measured, exclusion }] : [];
  });
}

/** Every release of an indicator, in the period or not, in order of instant, with its surprise on the design's scale. */
export function measureReleases(indicatorId: string, design: Period, calendar: ReleaseCalendar): MeasuredRelease[] {
  const releases = calendar.releases.filter((release) => release.indicator === indicatorId);
  const inPeriod = periodFilter(design, zoneOf(indicatorId, calendar));
  // Nobody expects a record: what prices make has no surprise.
  const isPriceMade = calendar.indicators.get(indicatorId)?.madeByPricesOf !== undefined;
  const expectations = expectationsOf(releases, isPriceMade ? [] : design.expectation);
  const surprises = releases.map(({ actual }, index) => surpriseOver(actual, expectations[index]?.value ?? null));
  const scales = surpriseScales(releases, design.surpriseScale, inPeriod, surprises);
  return releases.map((release, index) => {
    const surprise = surprises[index] ?? null;
    const known = scales[index] ?? NaN;
    const scale = Number.isNaN(known) ? null : known;
    const expectation = expectations[index] ?? null;
    return {
      release,
      expectation,
      surprise,
      surpriseSd: surprise === null || scale === null ? null : surprise / scale,
      surpriseScale: scale,
    };
  });
}

function zoneOf(indicatorId: string, calendar: ReleaseCalendar): string {
  const indicator = calendar.indicators.get(indicatorId);
  invariant(indicator !== undefined, `the design names the unknown indicator ${indicatorId}`);
  return indicator.zone;
}

/** Whether a release falls into the scenario's period, by its date in the given zone. */
export function periodFilter(design: Pick<Period, "from" | "to">, zone: string): (release: Release) => boolean {
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
