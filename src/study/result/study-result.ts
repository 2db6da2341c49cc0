import type { ComparisonResult } from "../comparison/index.ts";
import type { StudyDesign } from "../design/index.ts";
import type { CellResult } from "../inference/index.ts";
import type { PlaceboOutcome, VolatilityOutcome } from "../matched/index.ts";
import type { ResponseResult } from "../response/index.ts";
import type { Stability } from "../stability/index.ts";

/** What a study found: its cells (one for each group and metal), comparisons, draws and regressions, and what to know beside the numbers. */
export interface StudyResult {
  readonly design: StudyDesign;
  /** Group-major, then metal, in the scenario's order. */
  readonly cells: readonly CellResult[];
  readonly comparisons: readonly ComparisonResult[];
  /** By cell, tested window and statistic; empty unless the design asks for draws. */
  readonly placebo: readonly PlaceboOutcome[];
  /** By cell and tested window; empty unless the design asks for it. */
  readonly volatility: readonly VolatilityOutcome[];
  /** Of every tested mean, every difference of groups and every slope; empty where the design does not ask. */
  readonly stability: readonly Stability[];
  /** Group-major, then metal, then window; empty unless the design asks for responses. */
  readonly responses: readonly ResponseResult[];
  /** How many p-values the adjustment covers. */
  readonly familySize: number;
  /** Sentences a reader must see beside the numbers. */
  readonly warnings: readonly string[];
}
