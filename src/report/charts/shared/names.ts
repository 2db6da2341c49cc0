import type { ScenarioRun } from "../../../pipeline/types.ts";
import type { StudyEvent } from "../../../study/normal-returns/index.ts";
import { formatCivilDate } from "../../../time/civil-date.ts";
import { civilDateIn } from "../../../time/zone-clock.ts";
import { colourAt } from "../../theme.ts";
import { indicatorNames } from "../../words/names.ts";
import { percentPhrase } from "../../words/numbers.ts";
import { oneLine } from "../../words/text-width.ts";

/** Names as parts of file names: letters, digits and hyphens, each different from the others. */
export function slugs(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = name
      .normalize("NFKD")
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "")
      .slice(0, 40);
    const slug = plain === "" || taken.has(plain) ? `${plain}${plain === "" ? "" : "-"}${index + 1}` : plain;
    taken.add(slug);
    return slug;
  });
}

/** The local date of an event's release. */
export function eventDate(run: ScenarioRun, { release }: StudyEvent): string {
  const zone = run.scenario.data.calendar.indicators.get(release.indicator)?.zone ?? "UTC";
  return formatCivilDate(civilDateIn(release.releasedAt, zone));
}

/** An event by its date, with the indicator's name where the group has several: "2026-01-09 US non-farm payrolls". */
export function eventName(run: ScenarioRun, event: StudyEvent): string {
  const indicators = run.result.design.groups.find(({ name }) => name === event.group)?.indicators ?? [];
  const date = eventDate(run, event);
  return indicators.length < 2 ? date : `${date} ${oneLine(indicatorNames(run, [event.release.indicator]))}`;
}

/** A fraction in percent for a label in a picture, with its sign: "+0.52 %", "−0.08 %". */
export function moveLabel(fraction: number): string {
  const text = percentPhrase(fraction);
  return fraction > 0 && !text.startsWith("0.00") ? `+${text}` : text.replace(/^-/, "−");
}

/** The colour that a group has in every chart of a run. */
export function groupColour(run: ScenarioRun, group: string): string {
  return colourAt(run.result.design.groups.findIndex(({ name }) => name === group));
}
