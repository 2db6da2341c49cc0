import type { StudyResult } from "../study/result.ts";
import { abnormalReturnsTable } from "./abnormal-returns.ts";
import { averageTable } from "./average.ts";
import { bootstrapTable } from "./bootstrap.ts";
import { carTable } from "./car.ts";
import { comparisonTable } from "./comparison.ts";
import { eventsTable } from "./events.ts";
import { levelsTable } from "./levels.ts";
import { outlookTable } from "./outlook.ts";
import { pathTable } from "./path.ts";
import { performanceTable } from "./performance.ts";
import { placeboTable } from "./placebo.ts";
import type { ResultTable } from "./result-table.ts";
import { powerTable } from "./power.ts";
import { responseStabilityTable } from "./response-stability.ts";
import { responseTable } from "./response.ts";
import { robustnessTable } from "./robustness.ts";
import { specificationsTable } from "./specifications.ts";
import { summaryTable } from "./summary.ts";
import type { Table } from "./table.ts";
import { testsTable } from "./tests.ts";
import { volatilityTable } from "./volatility.ts";

/** The tables a run writes, in the order they are listed. */
export const resultTables: readonly ResultTable[] = [
  eventsTable,
  abnormalReturnsTable,
  carTable,
  averageTable,
  summaryTable,
  testsTable,
  comparisonTable,
  bootstrapTable,
  placeboTable,
  volatilityTable,
  responseTable,
  responseStabilityTable,
];

/** The tables that other commands write: `assay power`, `robustness` (the specification curve), `performance` and `outlook`. */
export const furtherTables = [
  powerTable,
  specificationsTable,
  robustnessTable,
  performanceTable,
  levelsTable,
  pathTable,
  outlookTable,
] as const;

/** Every table of one study. */
export function tablesOf(result: StudyResult): Table[] {
  return resultTables.map((table) => table.build(result));
}
