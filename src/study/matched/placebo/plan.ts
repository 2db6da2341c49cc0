import type { StudyDesign } from "../../design/index.ts";
import type { CellResult } from "../../inference/index.ts";
import type { MatchedDays } from "../matched-days.ts";

/** One group and metal: which slot each included event fills, and what the metal did on every matched day, by tested window. */
export interface PlannedCell {
  readonly slots: Int32Array;
  readonly windows: readonly { readonly car: Float64Array; readonly scar: Float64Array }[];
}

/**
 * Everything that draws of pseudo-releases need, as plain arrays that another thread can be handed. A slot is a release instant: a draw fills
 * each with one matched day, the same for every metal and group, so that what metals do together they do together in the draws.
 */
export interface PlaceboPlan {
  readonly seed: number;
  readonly draws: number;
  /** The matched days that each slot is filled from. */
  readonly choices: readonly Int32Array[];
  readonly cells: readonly PlannedCell[];
}

/** Below this number of matched days a draw would say the same thing again and again. */
export const fewestMatchedDays = 5;

/** Plans the draws for the cells of a study. */
export function planPlacebo(
  cells: readonly CellResult[],
  matched: MatchedDays,
  { placebo, seed }: Pick<StudyDesign, "placebo" | "seed">,
): PlaceboPlan {
  const slots = new Map<number, number>();
  const choices: Int32Array[] = [];
  for (const { instants, days } of matched.strata) {
    for (const instant of instants) {
      slots.set(instant, choices.length);
      choices.push(days);
    }
  }
  return {
    seed,
    draws: placebo,
    choices,
    cells: cells.map(({ metal, included }) => ({
      slots: Int32Array.from(included, ({ release }) => slots.get(release.releasedAt) ?? -1),
      windows: matched.byMetal.get(metal)?.windows ?? [],
    })),
  };
}

/** How many of a cell's events have too few matched days; with any of them the cell cannot be drawn. */
export function countUnmatched(plan: PlaceboPlan, cell: number): number {
  const slots = plan.cells[cell]?.slots ?? new Int32Array();
  return slots.filter((slot) => (plan.choices[slot]?.length ?? 0) < fewestMatchedDays).length;
}
