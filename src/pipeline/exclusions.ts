import { type UserError, userError } from "../errors.ts";
import { exclusionRemedies } from "../scenario/exclusion-remedies.ts";
import type { CellResult } from "../study/inference/index.ts";
import type { ExclusionReason } from "../study/selection/index.ts";

/** What is counted of a group on a metal: its events, included or not. */
type Counted = Pick<CellResult, "events">;

/** What a study is called, and the file that asks for it; null where none does. */
export interface Named {
  readonly name: string;
  readonly path: string | null;
}

/** How many events each reason excludes, most frequent first. */
export function countExclusions(cells: readonly Counted[]): readonly (readonly [ExclusionReason, number])[] {
  const counts = new Map<ExclusionReason, number>();
  for (const { exclusion } of cells.flatMap((cell) => cell.events)) {
    if (exclusion !== null) counts.set(exclusion.reason, (counts.get(exclusion.reason) ?? 0) + 1);
  }
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
}

/** The error that all events of a scenario are excluded, with what helps against the most frequent reason. */
export function nothingLeft({ name, path }: Named, cells: readonly Counted[]): UserError {
  const counts = countExclusions(cells);
  const reasons = counts.map(([reason, count]) => `${count} ${reason}`);
  // What mends a rare reason brings no event back while the frequent ones stand.
  const frequent = counts.filter(([, count]) => count === counts[0]?.[1]).map(([reason]) => reason);
  const remedies = frequent.map((reason) => (frequent.length > 1 ? `${reason}: ` : "") + exclusionRemedies[reason]);
  const total = cells.reduce((sum, cell) => sum + cell.events.length, 0);
  return userError(
    "scenario/selects-nothing",
    `no event of "${name}" can be studied: ${total === 1 ? "its only one is" : `all ${total} are`} excluded (${reasons.join(", ")})`,
    path === null
      ? { hint: remedies.join("; ") }
      : {
          hint: [...remedies, `see each event's reason with \`assay show ${path}\``].join("; "),
          at: { file: path, line: 1, column: 1, length: 1 },
        },
  );
}
