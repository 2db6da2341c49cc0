import { publishedCalendar } from "../../calendar/published.ts";
import type { Release, ReleaseCalendar } from "../../calendar/types.ts";
import { matchesWords } from "../../calendar/word-filter.ts";
import type { Diagnostic } from "../../errors.ts";
import { didYouMean, shortList } from "../../input/did-you-mean.ts";
import type { DocumentPath } from "../../input/yaml/yaml-document.ts";
import { type GroupDesign, groupSeries, type StudyData, type StudyDesign } from "../../study/design/index.ts";
import { selectEvents, selectReleases } from "../../study/selection/index.ts";
import { formatCivilDate } from "../../time/civil-date.ts";
import { civilDateIn } from "../../time/zone-clock.ts";
import { type CheckContext, groupPath, problem } from "./check-context.ts";

/** Every group selects at least one release; a group that selects none says at what it fails. */
export function checkSelection(context: CheckContext, design: StudyDesign, data: StudyData): Diagnostic[] {
  return design.groups.flatMap((group) => {
    // Where prices could not be read, a condition on them cannot be judged.
    if (groupSeries(group).some((id) => !data.series.has(id))) return [];
    if (selectEvents(group, design, data).length > 0) return [];
    const path = groupPath(context, group.name);
    const { name, indicators, surprise } = group;
    const calendar = publishedCalendar(data.calendar);
    const any = selectReleases({ name, indicators, surprise: { kind: "any" } }, design, calendar);
    if (any.length === 0) {
      const message = `group "${name}" selects nothing: there is no release of ${indicators.join(", ")} in the period`;
      const coverage = indicators.map((indicator) => describeCoverage(indicator, context, calendar));
      return [problem(context, "scenario/selects-nothing", [...path, "release"], message, coverage.join("; "))];
    }
    const { label, speaker } = group;
    const said = { name, indicators, ...(label && { label }), ...(speaker && { speaker }) };
    if (selectReleases({ ...said, surprise: { kind: "any" } }, design, calendar).length === 0) {
      return [
        unsaidWords(
          context,
          group,
          any.map(({ release }) => release),
        ),
      ];
    }
    const surprising = selectReleases({ ...said, surprise }, design, calendar);
    if (surprising.length === 0) {
      const failing = noneOf(any.length, "surprise in that way", "does surprise in that way");
      const hint = "widen the surprise or the period";
      return [selectsNothing(context, name, [...path, "surprise"], failing, hint)];
    }
    const [key, plural, singular] = firstFailure(group, design, data);
    const failing = noneOf(surprising.length, plural, singular);
    return [selectsNothing(context, name, [...path, key], failing, `ask for less in \`${key}\`, or widen the period`)];
  });
}

function noneOf(count: number, plural: string, singular: string): string {
  return count === 1 ? `its one release in the period does not ${plural}` : `none of its ${count} releases ${singular}`;
}

function selectsNothing(context: CheckContext, name: string, path: DocumentPath, failing: string, hint: string) {
  return problem(context, "scenario/selects-nothing", path, `group "${name}" selects nothing: ${failing}`, hint);
}

const failures = {
  when: ["when", "meet the condition", "meets the condition"],
  after: ["after", "follow such a release", "follows such a release"],
  not_after: ["not_after", "come without such a release before", "comes without such a release before"],
} as const;

/** The key that leaves nothing, with those before it, and in words what no release does. */
function firstFailure(
  group: GroupDesign,
  design: StudyDesign,
  data: StudyData,
): (typeof failures)[keyof typeof failures] {
  const { when, after, notAfter, ...rest } = group;
  const isEmpty = (given: GroupDesign) => selectEvents(given, design, data).length === 0;
  if (when !== undefined && isEmpty({ ...rest, when })) return failures.when;
  const both = { ...rest, ...(when && { when }) };
  if (after !== undefined && isEmpty({ ...both, after })) return failures.after;
  return notAfter === undefined ? failures.when : failures.not_after;
}

/** No event has such a label, or such a speaker: says which there are. */
function unsaidWords(context: CheckContext, group: GroupDesign, releases: readonly Release[]): Diagnostic {
  const bySpeaker = releases.filter((release) => matchesWords({ speaker: group.speaker }, release));
  const key = bySpeaker.length === 0 ? "speaker" : "label";
  const among = bySpeaker.length === 0 ? releases : bySpeaker;
  const there = [...new Set(among.map((release) => release[key]).filter((text) => text !== null))];
  const wanted = (group[key] ?? []).map((word) => `"${word}"`).join(" or ");
  const nearest = (group[key] ?? []).map((word) => didYouMean(word, there)).find((name) => name !== null);
  const list = there.length === 0 ? `its events have no ${key}` : `there are: ${shortList(there)}`;
  const message = `group "${group.name}" selects nothing: none of ${countedEvents(among.length)} has a ${key} with ${wanted}`;
  const hint = nearest === undefined ? list : `did you mean "${nearest}"? ${list}`;
  return problem(context, "scenario/selects-nothing", [...groupPath(context, group.name), key], message, hint);
}

function countedEvents(count: number): string {
  return count === 1 ? "one event" : `${count} events`;
}

function describeCoverage(id: string, context: CheckContext, calendar: ReleaseCalendar): string {
  const releases = calendar.releases.filter((release) => release.indicator === id);
  const metal = context.indicators.get(id)?.madeByPricesOf;
  if (metal !== undefined && releases.length === 0) return `the prices of ${metal} make none`;
  const zone = context.indicators.get(id)?.zone ?? "UTC";
  const [first, last] = [releases[0], releases.at(-1)];
  if (first === undefined || last === undefined) return `the calendar has no release of ${id}`;
  const day = (instant: typeof first.releasedAt) => formatCivilDate(civilDateIn(instant, zone));
  return `the calendar has ${releases.length} of ${id}, from ${day(first.releasedAt)} to ${day(last.releasedAt)}`;
}
