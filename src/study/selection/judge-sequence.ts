import type { MeasuredRelease } from "../../calendar/measured-release.ts";
import { matchesSurprise } from "../../calendar/surprise.ts";
import type { Release, ReleaseCalendar } from "../../calendar/types.ts";
import { countLeading } from "../../kernels/sorted.ts";
import { formatCivilDate } from "../../time/civil-date.ts";
import type { CivilDate, Instant } from "../../time/types.ts";
import { civilDateIn } from "../../time/zone-clock.ts";
import type { SequenceDesign } from "../design/index.ts";
import { judge } from "./judge-condition.ts";
import type { Knowledge } from "./knowledge.ts";

/** Whether a release follows an earlier one that a sequence asks for. */
export interface SequenceJudgement {
  /** Null where it was not known. */
  readonly holds: boolean | null;
  readonly missing: readonly string[];
  /** The latest such release; null where there is none. */
  readonly follows: Release | null;
}

interface Candidate {
  readonly release: Release;
  readonly matches: boolean | null;
}

/**
 * Looks back from a release for the latest earlier one of a sequence: of its indicators, released strictly before, with its surprise and
 * condition (judged by what was known at that one's own instant), and within reach. Unknown where the only candidates are unknown, or where
 * what is known of its indicators does not reach as far back as the sequence does. `own` are the group's indicators.
 */
export function sequenceJudge(
  sequence: SequenceDesign,
  own: readonly string[],
  calendar: ReleaseCalendar,
  knowledge: Knowledge,
): (event: Release) => SequenceJudgement {
  const ofEach = sequence.indicators.map((indicator) => knowledge.releasesOf(indicator));
  const candidates = ofEach
    .flat()
    .map((measured): Candidate => ({ release: measured.release, matches: matches(sequence, measured, knowledge) }))
    .toSorted((a, b) => a.release.releasedAt - b.release.releasedAt);
  const ownInstants = own
    .flatMap((indicator) => knowledge.releasesOf(indicator).map(({ release }) => release.releasedAt))
    .toSorted((a, b) => a - b);
  const knownFrom = sequence.indicators.map(
    (id, index) => calendar.indicators.get(id)?.knownFrom ?? ofEach[index]?.[0]?.release.releasedAt,
  );
  return (event) => {
    const before = countLeading(ownInstants.length, (index) => (ownInstants[index] ?? NaN) < event.releasedAt);
    const earliest = sequence.isFirst ? (ownInstants[before - 1] ?? null) : -Infinity;
    const isInReach = (earlier: Instant) =>
      earlier >= (earliest ?? -Infinity) && isWithin(earlier, event, sequence, calendar);
    const last = countLeading(candidates.length, (index) => {
      return (candidates[index]?.release.releasedAt ?? NaN) < event.releasedAt;
    });
    const missing: string[] = [];
    for (let index = last - 1; index >= 0; index -= 1) {
      const candidate = candidates[index];
      if (candidate === undefined || !isInReach(candidate.release.releasedAt)) break;
      if (candidate.matches === null) missing.push(candidate.release.id);
      if (candidate.matches !== true) continue;
      // Whether another of the group's releases stands between the two cannot be seen before the first one there is.
      if (earliest === null) return { holds: null, missing: [`the release before ${event.id}`], follows: null };
      return { holds: true, missing: [], follows: candidate.release };
    }
    for (const [index, from] of knownFrom.entries()) {
      // Before it there may be others that nobody knows of; at the far end of the reach, none that would count.
      const isCovered = from !== undefined && from < event.releasedAt && (from === earliest || !isInReach(from));
      if (isCovered) continue;
      const date = dateAt(Math.min(from ?? Infinity, event.releasedAt) as Instant, event, calendar);
      missing.push(`releases of ${sequence.indicators[index]} before ${formatCivilDate(date)}`);
    }
    return { holds: missing.length > 0 ? null : false, missing, follows: null };
  };
}

function matches({ surprise, when }: SequenceDesign, measured: MeasuredRelease, knowledge: Knowledge): boolean | null {
  const needed = surprise.kind === "range" && surprise.unit === "sd" ? measured.surpriseSd : measured.surprise;
  const bySurprise =
    surprise.kind !== "any" && needed === null
      ? null
      : matchesSurprise(surprise, measured.surprise, measured.surpriseSd);
  const byCondition = when === undefined ? true : judge(when, measured, knowledge).holds;
  if (bySurprise === false || byCondition === false) return false;
  return bySurprise === null || byCondition === null ? null : true;
}

function isWithin(earlier: Instant, event: Release, { within }: SequenceDesign, calendar: ReleaseCalendar): boolean {
  if (within === null) return true;
  if ("milliseconds" in within) return event.releasedAt - earlier <= within.milliseconds;
  return dateAt(event.releasedAt, event, calendar) - dateAt(earlier, event, calendar) <= within.days;
}

/** The date of an instant as the event's indicator has it. */
function dateAt(instant: Instant, event: Release, { indicators }: ReleaseCalendar): CivilDate {
  return civilDateIn(instant, indicators.get(event.indicator)?.zone ?? "UTC");
}
