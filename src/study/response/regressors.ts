import { revisionsOf } from "../../calendar/revision.ts";
import { surpriseScales } from "../../calendar/surprise-scale.ts";
import type { Release, ReleaseCalendar } from "../../calendar/types.ts";
import { invariant } from "../../errors.ts";
import type { Instant } from "../../time/types.ts";
import type { GroupDesign, ResponseDesign, StudyDesign } from "../design/index.ts";
import { periodFilter, selectReleases } from "../selection/index.ts";
import type { News, Regressor } from "./regressor.ts";

/** The regression's own term for the revision of the figure before. */
const revisionTerm = "revision";

const minute = 60_000;

/** What moves are explained by in one group: its own surprise, those of the releases that share its minute, and the revision of the prior figure. */
export function regressorsOf(
  group: GroupDesign,
  response: ResponseDesign,
  design: StudyDesign,
  calendar: ReleaseCalendar,
): Regressor[] {
  const hasOneUnit = group.indicators.length === 1;
  return [
    {
      name: "surprise",
      isOwnSurprise: true,
      newsOf: ({ surpriseSd, surpriseScale }) => newsOf(surpriseSd, surpriseScale, hasOneUnit),
    },
    ...response.with.map((indicator): Regressor => {
      const surprises = surprisesByMinute(indicator, design, calendar);
      return {
        name: indicator,
        isOwnSurprise: false,
        newsOf: ({ release }) => surprises.get(minuteOf(release.releasedAt)) ?? null,
      };
    }),
    ...(response.revision ? [revisionRegressor(group, design, calendar)] : []),
  ];
}

/** The minute of an instant: releases published in the same one come out together. */
export function minuteOf(instant: Instant): number {
  return Math.floor(instant / minute);
}

/** The surprises of another indicator by the minute of its release, expected and scaled in the way of the scenario's events. */
function surprisesByMinute(indicator: string, design: StudyDesign, calendar: ReleaseCalendar): Map<number, News> {
  const all: GroupDesign = { name: indicator, indicators: [indicator], surprise: { kind: "any" } };
  const found = new Map<number, News>();
  for (const { release, surpriseSd, surpriseScale } of selectReleases(all, design, calendar)) {
    const news = newsOf(surpriseSd, surpriseScale);
    if (news !== null) found.set(minuteOf(release.releasedAt), news);
  }
  return found;
}

/** Revisions of the group's releases, over the standard deviation of the revisions before each (or of the period's, as the scenario says). */
function revisionRegressor(group: GroupDesign, design: StudyDesign, calendar: ReleaseCalendar): Regressor {
  const found = new Map<Release["id"], News>();
  for (const id of group.indicators) {
    const indicator = calendar.indicators.get(id);
    invariant(indicator !== undefined, `the design names the unknown indicator ${id}`);
    const releases = calendar.releases.filter((release) => release.indicator === id);
    const revisions = revisionsOf(releases);
    const scales = surpriseScales(releases, design.surpriseScale, periodFilter(design, indicator.zone), revisions);
    for (const [index, release] of releases.entries()) {
      const revision = revisions[index] ?? null;
      const scale = scales[index] ?? NaN;
      const news = newsOf(revision === null ? null : revision / scale, scale, group.indicators.length === 1);
      if (news !== null) found.set(release.id, news);
    }
  }
  return { name: revisionTerm, isOwnSurprise: false, newsOf: ({ release }) => found.get(release.id) ?? null };
}

function newsOf(standardized: number | null, scale: number | null, hasUnit = true): News | null {
  if (standardized === null || scale === null || Number.isNaN(standardized)) return null;
  return { standardized, scale: hasUnit ? scale : NaN };
}
