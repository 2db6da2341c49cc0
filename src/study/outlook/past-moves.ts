import type { SurpriseFilter } from "../../calendar/surprise-filter.ts";
import { quartiles } from "../../kernels/ranks/quantile.ts";
import { type EventWindow, plainDesign, type StudyData, type StudyDesign } from "../design/index.ts";
import { type CellResult, fewestEvents } from "../inference/index.ts";
import { runStudy } from "../run-study.ts";

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
 * log return from the last observation at or before the release to the window's last: what a trader who held the metal got. Releases
 * without a surprise, and windows with a hole or beyond the data, are left out.
 */
export function pastMoves(
  indicator: string,
  metals: readonly string[],
  windows: readonly EventWindow[],
  data: StudyData,
): PastMoves[] {
  // A study of its own for each window, so that a long one that is not over yet takes no event from a short one.
  const byWindow = windows.map((window) => runStudy(designOf(indicator, metals, window), data).cells);
  return metals.flatMap((metal) =>
    byWindow.flatMap((cells) =>
      sides.flatMap((side) => cells.filter((cell) => cell.metal === metal && cell.group === side).map(movesOf)),
    ),
  );
}

function designOf(indicator: string, metals: readonly string[], window: EventWindow): StudyDesign {
  return {
    ...plainDesign,
    name: indicator,
    metals,
    groups: sides.map((kind) => ({ name: kind, indicators: [indicator], surprise: { kind } satisfies SurpriseFilter })),
    window,
    tested: [window],
    // Raw returns need no estimate; the engine asks for a window with at least one return in it.
    estimation: { length: 20, gap: Math.max(0, window.from), minimum: 1 },
    model: { kind: "raw", factors: [], asOf: 0 },
    tests: [],
    single: false,
    stability: false,
  };
}

function movesOf({ group, metal, windows }: CellResult): PastMoves {
  const [result] = windows;
  const moves = (result?.sample.car ?? new Float64Array()).filter((move) => !Number.isNaN(move));
  const n = moves.length;
  const window = result?.window ?? { from: 0, to: 0 };
  const side = group as Side;
  if (n < fewestEvents) return { metal, window, side, n, median: NaN, q1: NaN, q3: NaN, shareUp: NaN };
  return { metal, window, side, n, ...quartiles(moves), shareUp: moves.filter((move) => move > 0).length / n };
}
