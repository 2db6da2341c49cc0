import type { ReleaseCalendar } from "../calendar/types.ts";
import { type UserError, userError } from "../errors.ts";
import type { StudyData } from "../study/design/index.ts";
import { type Outlook, outlook, type OutlookQuestion } from "../study/outlook/index.ts";
import { formatCivilDate } from "../time/civil-date.ts";
import { startOfDay } from "../time/start-of-day.ts";
import type { CivilDate } from "../time/types.ts";
import { civilDateIn } from "../time/zone-clock.ts";

/**
 * The outlook from a date on. Throws a `UserError` (data/not-covered) when the calendar announces nothing for its days, with the next
 * release after them, or else the last one that the calendar has.
 */
export function outlookOf(question: OutlookQuestion, data: StudyData): readonly Outlook[] {
  const coming = outlook(question, data);
  if (coming.length === 0) throw nothingComing(question, data.calendar);
  return coming;
}

function nothingComing({ on, days }: OutlookQuestion, { indicators, releases }: ReleaseCalendar): UserError {
  const zoneOf = (indicator: string) => indicators.get(indicator)?.zone ?? "UTC";
  const dateOf = (release: (typeof releases)[number]) => civilDateIn(release.releasedAt, zoneOf(release.indicator));
  const from = formatCivilDate(on);
  const end = days === 1 ? "" : ` to ${formatCivilDate((on + days - 1) as CivilDate)}`;
  const message = `the calendar has no release ${days === 1 ? "on" : "from"} ${from}${end}`;
  const next = releases.find((release) => release.releasedAt >= startOfDay(on, zoneOf(release.indicator)));
  if (next !== undefined) {
    const needed = dateOf(next) - on + 1;
    const hint = `the next is ${next.indicator} on ${formatCivilDate(dateOf(next))}: \`--days ${needed}\``;
    return userError("data/not-covered", message, { hint });
  }
  const last = releases.at(-1);
  const hint =
    last === undefined
      ? "it holds no release at all; add one with --data"
      : `its last is ${last.indicator} on ${formatCivilDate(dateOf(last))}; add a calendar that goes on with --data, or ask for an earlier date`;
  return userError("data/not-covered", message, { hint });
}
