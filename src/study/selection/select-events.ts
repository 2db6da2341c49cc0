import type { GroupDesign, StudyData } from "../design/index.ts";
import { judge } from "./judge-condition.ts";
import { sequenceJudge } from "./judge-sequence.ts";
import { knowledgeOf } from "./knowledge.ts";
import type { Period } from "./measure-releases.ts";
import { type SelectedRelease, selectReleases } from "./select-releases.ts";

/**
 * The events of a group, in order of instant: the releases that `selectReleases` finds, of which the group's condition and sequences
 * hold. One that fails any of them for certain is no event; where one is unknown and none fails, the event is kept as excluded with the reason.
 * A release that is still to come, without its figure and behind all prices, is none either.
 */
export function selectEvents(group: GroupDesign, design: Period, data: StudyData): SelectedRelease[] {
  const ends = [...data.series.values()].map(({ instants }) => instants.at(-1) ?? Infinity);
  const lastPrice = ends.length === 0 ? Infinity : Math.max(...ends);
  const isToCome = ({ release: { indicator, actual, releasedAt } }: SelectedRelease) =>
    actual === null && releasedAt > lastPrice && data.calendar.indicators.get(indicator)?.unit !== "";
  const selected = selectReleases(group, design, data.calendar).filter((candidate) => !isToCome(candidate));
  const { when, after, notAfter, indicators } = group;
  if (when === undefined && after === undefined && notAfter === undefined) return selected;
  const knowledge = knowledgeOf(design, data);
  const followed = after && sequenceJudge(after, indicators, data.calendar, knowledge);
  const avoided = notAfter && sequenceJudge(notAfter, indicators, data.calendar, knowledge);
  return selected.flatMap((candidate) => {
    const byCondition = when && judge(when, candidate, knowledge);
    const byAfter = followed?.(candidate.release);
    const byNotAfter = avoided?.(candidate.release);
    if (byCondition?.holds === false || byAfter?.holds === false || byNotAfter?.holds === true) return [];
    const missing = [byCondition, byAfter, byNotAfter].flatMap((judgement) => judgement?.missing ?? []);
    const exclusion =
      missing.length === 0
        ? null
        : ({ reason: "condition-unknown", detail: `not known: ${missing.join(", ")}` } as const);
    return [
      {
        ...candidate,
        exclusion: candidate.exclusion ?? exclusion,
        ...(byCondition && { inputs: byCondition.readings }),
        ...(byAfter && { follows: byAfter.follows }),
      },
    ];
  });
}
