import type { ScenarioRun } from "../../pipeline/types.ts";
import type { WindowResult } from "../../study/inference/index.ts";

/** The test whose p-value is below 5 % exactly where the 95 % interval of events that stand apart leaves zero out. */
const intervalTest = "csect_t";

/** Whether windows share days, so that the printed interval is wider than that of independent events. */
function isWidened({ summary }: WindowResult): boolean {
  return summary.correlation > 0;
}

/** The test that the printed interval belongs to; null where it is no test's own. */
export function intervalOwner(window: WindowResult): string | null {
  return isWidened(window) ? null : intervalTest;
}

/** What a reader must know of the printed intervals; nothing where they say the same as the test that the answer rests on. */
export function intervalLegend({ result: { cells, design } }: ScenarioRun): string {
  if (cells.some((cell) => cell.windows.some(isWidened))) {
    return "95 % interval: of the plain mean, wider where windows share days (Kolari and Pynnonen 2010).";
  }
  if (design.tests[0] === intervalTest) return "";
  return `95 % interval: of the plain mean (${intervalTest}), every event counted as independent.`;
}
