import type { ComparedPair } from "../comparison/index.ts";
import { findCut, latestCount, meanInterval, yearOf, yearsOf } from "../inference/index.ts";
import type { PlainPart } from "./stability.ts";
import { combineMeans, type KnownMean } from "./welch-combination.ts";

/** An event with a CAR. */
interface Move {
  readonly releasedAt: number;
  readonly car: number;
}

/** The events of both groups that a part has. */
interface TwoGroups {
  readonly a: readonly Move[];
  readonly b: readonly Move[];
}

/**
 * What parts of the events say of the difference of two groups' mean CARs, by Welch's t: both halves, cut where the events of the two together are,
 * and behind them the later difference less the earlier one; all but each calendar year of either, where
 * there is something to lose; the latest 24 events of each group.
 */
export function differenceParts(pair: ComparedPair, isNotable: boolean): PlainPart[] {
  const both = { a: movesOf(pair.carsA, pair.releasedAtA), b: movesOf(pair.carsB, pair.releasedAtB) };
  const instants = Float64Array.from([...both.a, ...both.b], ({ releasedAt }) => releasedAt).toSorted();
  return [
    ...halvesOf(both, findCut(instants)),
    ...withoutYears(both, isNotable ? yearsOf(instants) : []),
    ...latestOf(both),
  ];
}

function halvesOf(both: TwoGroups, cut: number | null): PlainPart[] {
  if (cut === null) return [];
  const earlier = keep(both, ({ releasedAt }) => releasedAt < cut);
  const later = keep(both, ({ releasedAt }) => releasedAt >= cut);
  return [
    partOf("half", "earlier", earlier),
    partOf("half", "later", later),
    {
      ...partOf("half", "difference", both),
      ...combineMeans([
        { sign: 1, ...meanOf(later.a) },
        { sign: -1, ...meanOf(later.b) },
        { sign: -1, ...meanOf(earlier.a) },
        { sign: 1, ...meanOf(earlier.b) },
      ]),
    },
  ];
}

function withoutYears(both: TwoGroups, years: readonly number[]): PlainPart[] {
  return years.map((year) =>
    partOf(
      "without-year",
      String(year),
      keep(both, ({ releasedAt }) => yearOf(releasedAt) !== year),
    ),
  );
}

function latestOf({ a, b }: TwoGroups): PlainPart[] {
  if (a.length <= latestCount && b.length <= latestCount) return [];
  return [partOf("latest", String(latestCount), { a: a.slice(-latestCount), b: b.slice(-latestCount) })];
}

function partOf(check: PlainPart["check"], part: string, { a, b }: TwoGroups): PlainPart {
  const instants = [...a, ...b].map(({ releasedAt }) => releasedAt);
  return {
    check,
    part,
    from: instants.reduce((least, instant) => Math.min(least, instant), Infinity),
    to: instants.reduce((most, instant) => Math.max(most, instant), -Infinity),
    n: a.length,
    nAgainst: b.length,
    ...combineMeans([
      { sign: 1, ...meanOf(a) },
      { sign: -1, ...meanOf(b) },
    ]),
  };
}

function keep({ a, b }: TwoGroups, isKept: (move: Move) => boolean): TwoGroups {
  return { a: a.filter(isKept), b: b.filter(isKept) };
}

function meanOf(moves: readonly Move[]): KnownMean {
  return meanInterval(Float64Array.from(moves, ({ car }) => car));
}

/** In order of release. */
function movesOf(cars: Float64Array, releasedAt: Float64Array): Move[] {
  const moves = Array.from(cars, (car, row) => ({ car, releasedAt: releasedAt[row] ?? NaN }));
  return moves.filter(({ car }) => !Number.isNaN(car)).toSorted((a, b) => a.releasedAt - b.releasedAt);
}
