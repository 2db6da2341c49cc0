import type { ScenarioRun } from "../../pipeline/types.ts";
import type { StudyEvent } from "../../study/normal-returns/index.ts";
import { formatCivilDate } from "../../time/civil-date.ts";
import type { Instant } from "../../time/types.ts";
import { civilDateIn, localTimeText } from "../../time/zone-clock.ts";
import { eventNoun, indicatorNames } from "./names.ts";
import { countText, figureText } from "./numbers.ts";

/** How many earlier releases a group's events follow, and how soon; empty where it asks for none. */
export function followedWords(run: ScenarioRun, events: readonly StudyEvent[]): string {
  const following = events.filter((event) => event.follows !== null);
  if (following.length === 0) return "";
  const followed = new Set(following.map((event) => event.follows?.id));
  const indicators = [...new Set(following.map((event) => event.follows?.indicator ?? ""))];
  const days = following.map((event) => daysAfter(run, event));
  const [fewest, most] = [Math.min(...days), Math.max(...days)];
  const soon = fewest === most ? countText(most, "day") : `${fewest} to ${countText(most, "day")}`;
  const own = eventNoun(run, [...new Set(following.map(({ release }) => release.indicator))]);
  const releases = countText(followed.size, `earlier ${eventNoun(run, indicators)}`);
  return `${countText(following.length, own)} follow${following.length === 1 ? "s" : ""} ${releases} of ${indicatorNames(run, indicators)}, ${soon} later`;
}

/** What an event follows and what its condition read: "follows fomc-rate of 2025-12-10 14:00 (13 days); us_cpi_yoy.actual 3 (2025-12-18)". */
export function backgroundWords(run: ScenarioRun, event: StudyEvent): string {
  const zone = zoneOf(run, event);
  const { follows, inputs } = event;
  const parts = [
    ...(follows === null
      ? []
      : [
          `follows ${follows.indicator} of ${localTimeText(follows.releasedAt, zone)} by ${countText(daysAfter(run, event), "day")}`,
        ]),
    // The release's own figures and date stand in the row above.
    ...inputs.flatMap(({ name, value, knownAt }) =>
      knownAt === null ? [] : [`${name} ${valueText(value)} (${dateText(knownAt, zone)})`],
    ),
  ];
  return parts.join("; ");
}

function daysAfter(run: ScenarioRun, event: StudyEvent): number {
  const zone = zoneOf(run, event);
  const earlier = event.follows?.releasedAt ?? event.release.releasedAt;
  return civilDateIn(event.release.releasedAt, zone) - civilDateIn(earlier, zone);
}

function zoneOf(run: ScenarioRun, event: StudyEvent): string {
  return run.scenario.data.calendar.indicators.get(event.release.indicator)?.zone ?? "UTC";
}

function dateText(instant: Instant, zone: string): string {
  return formatCivilDate(civilDateIn(instant, zone));
}

function valueText(value: number | boolean | null): string {
  if (value === null) return "unknown";
  return typeof value === "number" ? figureText(value) : value ? "true" : "false";
}
