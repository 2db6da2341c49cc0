import type { Adjustment, CellResult } from "../inference/index.ts";
import { type DrawnStatistic, maxT } from "../matched/index.ts";

/**
 * Fills in the adjusted p-values of every test of every cell and window: the family of the run. Undefined ones do not count. An adjustment
 * by placebo draws takes those of the statistic that has the test's name, and leaves NaN where there are none.
 */
export function adjustFamily(
  cells: readonly CellResult[],
  { adjust }: Adjustment,
  statistics: readonly DrawnStatistic[],
): { cells: CellResult[]; familySize: number } {
  const all = cells.flatMap((cell, index) =>
    cell.windows.flatMap(({ tests }, window) =>
      tests.map(({ test, pValue }) => ({ cell: index, window, test, pValue })),
    ),
  );
  const adjusted =
    adjust === null ? fromDraws(all, statistics) : adjust(Float64Array.from(all, ({ pValue }) => pValue));
  let next = 0;
  const filled = cells.map((cell) => ({
    ...cell,
    windows: cell.windows.map((window) => ({
      ...window,
      tests: window.tests.map((test) => ({ ...test, pAdjusted: adjusted[next++] ?? NaN })),
    })),
  }));
  return { cells: filled, familySize: adjusted.filter((p) => !Number.isNaN(p)).length };
}

interface FamilyMember {
  readonly cell: number;
  readonly window: number;
  readonly test: string;
}

function fromDraws(members: readonly FamilyMember[], statistics: readonly DrawnStatistic[]): Float64Array {
  const drawn = members.map(({ cell, window, test }) =>
    statistics.find((one) => one.cell === cell && one.window === window && one.statistic.kind === test),
  );
  const family = maxT(drawn.filter((one) => one !== undefined));
  let next = 0;
  return Float64Array.from(drawn, (one) => (one === undefined ? NaN : (family[next++] ?? NaN)));
}
