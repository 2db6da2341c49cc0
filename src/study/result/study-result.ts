import type { ComparisonResult } from "../comparison/comparison-result.ts";
import type { StudyDesign } from "../design/study-design.ts";
import type { CellResult } from "../inference/cell-result.ts";
import type { PlaceboOutcome } from "../matched/placebo/outcomes.ts";
import type { VolatilityOutcome } from "../matched/volatility.ts";
import type { ResponseResult } from "../response/response-result.ts";

export interface StudyResult {
  readonly design: StudyDesign;
  /** Group-major, then metal, in the scenario's order. */
  readonly cells: readonly CellResult[];
  readonly comparisons: readonly ComparisonResult[];
  /** By cell, tested window and statistic; empty unless the design asks for draws. */
  readonly placebo: readonly PlaceboOutcome[];
  /** By cell and tested window; empty unless the design asks for it. */
  readonly volatility: readonly VolatilityOutcome[];
  /** Group-major, then metal, then window; empty unless the design asks for responses. */
  readonly responses: readonly ResponseResult[];
  /** How many p-values the adjustment covers. */
  readonly familySize: number;
  /** Sentences a reader must see beside the numbers. */
  readonly warnings: readonly string[];
}
