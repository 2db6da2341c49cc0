/** Which stretch of the events a part is. */
export type PartKind = "half" | "without-year" | "latest";

/** Some of a sample's events, chosen by when they were released and by nothing else. */
export interface EventPart {
  readonly check: PartKind;
  /** half: earlier, later. without-year: the calendar year left out. latest: how many events. */
  readonly part: string;
  /** The events' rows, ascending. */
  readonly rows: Int32Array;
}

/** Where the events are cut in two: those released before it are the earlier half. */
export type Cut = number;

/** Events of the latest part: two years of a monthly release. */
export const latestCount = 24;

/** A half has at least this share of the events, if the turn of a year is to part them. */
const leastShare = 0.4;

/**
 * The parts of events released at such instants (epoch ms, ascending; NaN for an event that is in none): both halves, all but each calendar year
 * (UTC) where years are asked for, and the latest 24. No halves where all share an instant, no years where all share one, and no latest ones where
 * there are no more than 24.
 */
export function eventParts(instants: Float64Array, withYears: boolean): EventPart[] {
  const rows = Int32Array.from([...instants.keys()].filter((row) => !Number.isNaN(instants[row])));
  const known = Float64Array.from(rows, (row) => instants[row] ?? NaN);
  const cut = findCut(known);
  const before = cut === null ? 0 : countBefore(known, cut);
  return [
    ...(cut === null
      ? []
      : [
          { check: "half" as const, part: "earlier", rows: rows.slice(0, before) },
          { check: "half" as const, part: "later", rows: rows.slice(before) },
        ]),
    ...(withYears ? withoutYears(rows, known) : []),
    ...(rows.length > latestCount
      ? [{ check: "latest" as const, part: String(latestCount), rows: rows.slice(-latestCount) }]
      : []),
  ];
}

function withoutYears(rows: Int32Array, ascending: Float64Array): EventPart[] {
  return yearsOf(ascending).map((year) => {
    const [first, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)].map((turn) => countBefore(ascending, turn));
    const left = new Int32Array(rows.length - ((next ?? 0) - (first ?? 0)));
    left.set(rows.subarray(0, first));
    left.set(rows.subarray(next), first);
    return { check: "without-year", part: String(year), rows: left };
  });
}

/**
 * The turn of the calendar year (UTC) nearest to the middle of ascending instants, the earlier of two equally near, as long as that leaves two
 * fifths of them on either side; else the instant of the middle one, of n the floor(n / 2)-th from zero, or where none is before that, the next one.
 * Null where all share an instant.
 */
export function findCut(ascending: Float64Array): Cut | null {
  const n = ascending.length;
  const turns = yearsOf(ascending).slice(1);
  const counted = turns.map((year) => {
    const turn = Date.UTC(year, 0, 1);
    return { turn, before: countBefore(ascending, turn) };
  });
  const [nearest] = counted.toSorted((a, b) => Math.abs(2 * a.before - n) - Math.abs(2 * b.before - n));
  if (nearest !== undefined && Math.min(nearest.before, n - nearest.before) >= leastShare * n) return nearest.turn;
  const middle = ascending[Math.floor(n / 2)] ?? NaN;
  return countBefore(ascending, middle) > 0 ? middle : (ascending.find((each) => each > middle) ?? null);
}

/** The calendar years (UTC) of instants, ascending; none where they share one. */
export function yearsOf(instants: Float64Array): number[] {
  const years = [...new Set([...instants].filter((instant) => !Number.isNaN(instant)).map(yearOf))];
  return years.length < 2 ? [] : years.toSorted((a, b) => a - b);
}

/** The calendar year of an instant (UTC). */
export function yearOf(instant: number): number {
  return new Date(instant).getUTCFullYear();
}

function countBefore(ascending: Float64Array, instant: number): number {
  const found = ascending.findIndex((each) => each >= instant);
  return found === -1 ? ascending.length : found;
}
