import type { ReleaseCalendar } from "../calendar/types.ts";
import type { Diagnostic } from "../errors.ts";
import { formatCivilDate } from "../time/civil-date.ts";
import { civilDateIn } from "../time/zone-clock.ts";
import { selectReleases } from "../study/select-releases.ts";
import type { StudyDesign } from "../study/design.ts";
import { type CheckContext, groupPath, problem } from "./check-context.ts";

/** Every group selects at least one release; a group that selects none says what the calendar has instead. */
export function checkSelection(context: CheckContext, design: StudyDesign, calendar: ReleaseCalendar): Diagnostic[] {
  return design.groups.flatMap((group) => {
    if (selectReleases(group, design, calendar).length > 0) return [];
    const any = selectReleases({ ...group, surprise: { kind: "any" } }, design, calendar);
    const path = groupPath(context, group.name);
    if (any.length > 0) {
      const none =
        any.length === 1 ? "its one release in the period does not" : `none of its ${any.length} releases does`;
      const message = `group "${group.name}" selects nothing: ${none} surprise in that way`;
      return [
        problem(
          context,
          "scenario/selects-nothing",
          [...path, "surprise"],
          message,
          "widen the surprise or the period",
        ),
      ];
    }
    const message = `group "${group.name}" selects nothing: there is no release of ${group.indicators.join(", ")} in the period`;
    const coverage = group.indicators.map((indicator) => describeCoverage(indicator, context, calendar));
    return [problem(context, "scenario/selects-nothing", [...path, "release"], message, coverage.join("; "))];
  });
}

function describeCoverage(id: string, context: CheckContext, calendar: ReleaseCalendar): string {
  const releases = calendar.releases.filter((release) => release.indicator === id);
  const zone = context.indicators.get(id)?.zone ?? "UTC";
  const [first, last] = [releases[0], releases.at(-1)];
  if (first === undefined || last === undefined) return `the calendar has no release of ${id}`;
  const day = (instant: typeof first.releasedAt) => formatCivilDate(civilDateIn(instant, zone));
  return `the calendar has ${releases.length} of ${id}, from ${day(first.releasedAt)} to ${day(last.releasedAt)}`;
}
