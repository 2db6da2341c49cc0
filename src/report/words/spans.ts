import { formatInstant } from "../../time/instant.ts";
import type { Instant } from "../../time/types.ts";

/** A stretch of the events by the releases of its first and last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How two stretches of events, one after the other, are told apart: "in 2013-19" and "since 2020"; by month or day where a year has both. */
export function halvesPhrases(earlier: Stretch, later: Stretch): readonly [string, string] {
  const precision = ["2026", "2026-01", "2026-01-13"].find(
    ({ length }) => textOf(earlier.to).slice(0, length) < textOf(later.from).slice(0, length),
  );
  const length = precision?.length ?? "2026-01-13T13:30".length;
  const [first, last, next] = [earlier.from, earlier.to, later.from].map((instant) => textOf(instant).slice(0, length));
  if (first === last) return [`in ${first}`, `since ${next}`];
  return length === 4
    ? [`in ${yearsText(first ?? "", last ?? "")}`, `since ${next}`]
    : [`from ${first} to ${last}`, `since ${next}`];
}

/** "2013-19", "1998-2005". */
function yearsText(first: string, last: string): string {
  return `${first}-${first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`;
}

function textOf(instant: number): string {
  return formatInstant(instant as Instant);
}
