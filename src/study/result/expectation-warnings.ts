import type { Expectation } from "../../calendar/expectation.ts";
import { expectationRules } from "../../calendar/expectations/index.ts";
import { median } from "../../kernels/ranks/ranks.ts";
import type { StudyDesign } from "../design/index.ts";
import type { CellResult } from "../inference/index.ts";
import type { StudyEvent } from "../normal-returns/index.ts";

const day = 86_400_000;

/** What surprises are measured against in each group, where that is not the consensus alone, and how old its newest figure may be. */
export function expectationWarnings(design: StudyDesign, cells: readonly CellResult[]): string[] {
  if (design.expectation.every(({ kind }) => kind === "consensus")) return [];
  const groupsBySentence = new Map<string, string[]>();
  for (const { name } of design.groups) {
    // A release is an event of every metal; one of them tells.
    const sentence = expectationSentence(cells.find((cell) => cell.group === name)?.events ?? []);
    if (sentence !== null) groupsBySentence.set(sentence, [...(groupsBySentence.get(sentence) ?? []), name]);
  }
  return [...groupsBySentence].map(([sentence, groups]) => `${groups.join(", ")}: ${sentence}`);
}

/** What the surprises of a group are measured against; null where it has none. */
function expectationSentence(events: readonly StudyEvent[]): string | null {
  const known = events.flatMap(({ expectation, release }) =>
    expectation === null || release.actual === null ? [] : [{ ...expectation, releasedAt: release.releasedAt }],
  );
  if (known.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { from } of known) counts.set(from, (counts.get(from) ?? 0) + 1);
  const parts = [...counts].map(([from, count]) => {
    const share = counts.size === 1 ? "" : ` (${count} of ${known.length} events)`;
    return expectationTitle(from) + share;
  });
  return `a surprise is the figure less ${parts.join(" or ")}${staleness(known)}`;
}

/** What an expectation's name says in words. */
function expectationTitle(from: Expectation["from"]): string {
  const [kind = "", count] = from.split("-");
  const title = expectationRules.find((rule) => rule.kind === kind)?.title ?? from;
  return title.replace("K", count ?? "K");
}

/** A calendar with missing releases makes the release before an old one; said where it is more than twice as old as usual. */
function staleness(known: readonly (Expectation & Pick<StudyEvent["release"], "releasedAt">)[]): string {
  const ages = known.flatMap(({ newest, releasedAt }) =>
    newest === null ? [] : [Math.round((releasedAt - newest) / day)],
  );
  const usual = median(Float64Array.from(ages));
  const stale = ages.filter((age) => age > 2 * usual);
  if (stale.length === 0) return "";
  const oldest = stale.reduce((most, age) => Math.max(most, age));
  return `; at ${stale.length} of ${known.length} the newest earlier figure is more than twice as old as usual, up to ${oldest} days`;
}
