import { expectationsOf } from "../../calendar/expected.ts";
import type { MeasuredRelease } from "../../calendar/measured-release.ts";
import { surpriseScales } from "../../calendar/surprise-scale.ts";
import { surpriseOver } from "../../calendar/surprise.ts";
import type { Release, ReleaseCalendar } from "../../calendar/types.ts";
import { invariant } from "../../errors.ts";
import { startOfDay } from "../../time/start-of-day.ts";
import type { CivilDate } from "../../time/types.ts";
import type { StudyDesign } from "../design/index.ts";

/** What of a design decides which surprises are compared with which. */
export type Period = Pick<StudyDesign, "from" | "to" | "surpriseScale" | "expectation">;

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

/** The zone in which an indicator has its dates. */
export function zoneOf(indicatorId: string, calendar: ReleaseCalendar): string {
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
