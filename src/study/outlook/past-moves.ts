import type { Release } from "../../calendar/types.ts";
import { quartiles } from "../../kernels/ranks/quantile.ts";
import { withoutRounding } from "../../kernels/rounding.ts";
import { type EventWindow, plainDesign, type StudyData } from "../design/index.ts";
import { fewestEvents } from "../inference/index.ts";
import { type MarketView, placeEvent, viewMarket } from "../placement/index.ts";
import { selectEvents } from "../selection/index.ts";

/** Where a figure may come out, seen from what is expected. */
export type Side = "above" | "in-line" | "below";

const sides: readonly Side[] = ["above", "in-line", "below"];

/** What a metal did in a window after earlier releases of one side. Log returns; NaN below `fewestEvents` of them. */
export interface PastMoves {
  readonly metal: string;
  readonly window: EventWindow;
  readonly side: Side;
  /** Earlier releases of that side whose window is priced. */
  readonly n: number;
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  /** Share, 0 to 1, of moves above zero. */
  readonly shareUp: number;
}

/**
 * What each metal did after the releases of an indicator that lie in `data`, by window and by the sign of the surprise. A move is the raw
 * log return from the last observation at or before the release to the window's last: what a trader who held the metal got. Nothing is
 * estimated, so one observation before the release is enough. Releases without a surprise, and windows with a hole or beyond the data, are left out.
 */
export function pastMoves(
  indicator: string,
  metals: readonly string[],
  windows: readonly EventWindow[],
  data: StudyData,
): PastMoves[] {
  const bySide = sides.map((side) => ({ side, releases: releasesOf(indicator, side, data) }));
  return metals.flatMap((metal) => {
    const view = viewMarket(metal, plainView, data.calendar, data.series);
    return windows.flatMap((window) =>
      bySide.map(({ side, releases }) => summarize(metal, window, side, movesAfter(releases, view, window))),
    );
  });
}

const plainView = { ...plainDesign, model: { kind: "raw", factors: [], asOf: 0 } } as const;

function releasesOf(indicator: string, side: Side, data: StudyData): readonly Release[] {
  const group = { name: side, indicators: [indicator], surprise: { kind: side } } as const;
  return selectEvents(group, plainDesign, data).flatMap(({ release, exclusion }) =>
    exclusion === null ? [release] : [],
  );
}

/** The move of each release whose window is priced. */
function movesAfter(releases: readonly Release[], view: MarketView, window: EventWindow): Float64Array {
  const moves = releases.flatMap((release) => {
    const { day0, exclusion } = placeEvent(release, view, window, "drop");
    if (exclusion !== null) return [];
    const returns = view.returns.subarray(day0 + window.from, day0 + window.to + 1);
    // A price that comes back has returns that add up to zero only within rounding.
    return [withoutRounding(returns.reduce((sum, value) => sum + value, 0))];
  });
  return Float64Array.from(moves);
}

function summarize(metal: string, window: EventWindow, side: Side, moves: Float64Array): PastMoves {
  const n = moves.length;
  if (n < fewestEvents) return { metal, window, side, n, median: NaN, q1: NaN, q3: NaN, shareUp: NaN };
  return { metal, window, side, n, ...quartiles(moves), shareUp: moves.filter((move) => move > 0).length / n };
}
